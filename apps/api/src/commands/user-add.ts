import { membershipContent, newPassword } from "@suivi/domain/access/membership";
import { newId } from "@suivi/domain/ids";
import { addMember } from "../features/access/members";
import { newPerson } from "../features/access/new-person";
import { passwords } from "../features/access/passwords";
import { makeAdministrator } from "../features/access/store";
import { type Command, needed, Refused } from "./command";
import { fromHere } from "./from-here";
import { organisationNamed, programmeNamed } from "./named";

export const userAdd: Command = {
  name: "user add",
  does: "Makes an account, or gives somebody who has one a place in another programme.",
  usage: "--name NAME --email ADDRESS --role ROLE [--programme CODE]",
  help: [
    "--name NAME      as others read it",
    "--email ADDRESS  what they sign in with",
    "--role ROLE      administrator, lead, coordinator or funder",
    "--programme CODE for all but administrators",
    "--partner NAME   a coordinator's partner: its name, acronym, other name or id",
    "--country CODE   or their country: ML, BI …",
    "--password-stdin read the password from standard input; else one is made and shown once",
  ],
  options: {
    name: { type: "string" },
    email: { type: "string" },
    role: { type: "string" },
    programme: { type: "string" },
    partner: { type: "string" },
    country: { type: "string" },
    "password-stdin": { type: "boolean" },
  },
  async run(given) {
    const role = needed(given, "role");
    const password = given.has("password-stdin") ? await given.input() : newPassword();
    const person = newPerson.parse({
      name: needed(given, "name"),
      email: needed(given, "email"),
      password,
    });
    const shown = given.has("password-stdin") ? null : password;
    const made = (accountMade: boolean, where: string) => ({
      lines: [
        `${person.email}: ${role}${where}.`,
        ...(accountMade ? [] : ["The account was there before; its password stays."]),
        ...(accountMade && shown ? [`Password, shown once: ${shown}`] : []),
      ],
      data: { email: person.email, role, accountMade, password: accountMade ? shown : null },
    });

    if (role === "administrator") {
      const { db } = await given.open();
      await makeAdministrator(db, await passwords(db, given.settings).add(person));
      return made(true, "");
    }
    if (!["lead", "coordinator", "funder"].includes(role))
      throw new Refused(`--role is "${role}"; it is administrator, lead, coordinator or funder.`);
    const code = needed(given, "programme");
    const { db } = await given.open();
    const programmeId = await programmeNamed(db, code);
    const partner = given.option("partner");
    const content = membershipContent.parse({
      role,
      organisationId: partner ? await organisationNamed(db, programmeId, partner) : null,
      country: given.option("country")?.toUpperCase() ?? null,
      administrator: false,
    });
    const change = { programmeId, changeId: newId(), id: newId(), baseVersion: 0 };
    const { state } = await addMember({ db, viewer: fromHere }, { ...change, ...person, content });
    return made(state.accountMade ?? false, ` in ${code.toUpperCase()}`);
  },
};
