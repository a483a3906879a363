import { newPassword } from "@suivi/domain/access/membership";
import { password as passwordRule } from "../features/access/new-person";
import { hashPassword } from "../features/access/passwords";
import { setPassword, userByEmail } from "../features/access/store";
import { type Command, needed, Refused } from "./command";

export const userPassword: Command = {
  name: "user password",
  does: "Replaces a password that was forgotten and ends the sessions of its owner.",
  usage: "--email ADDRESS",
  help: [
    "--email ADDRESS  whose",
    "--password-stdin read it from standard input; else one is made and shown once",
  ],
  options: { email: { type: "string" }, "password-stdin": { type: "boolean" } },
  async run(given) {
    const email = needed(given, "email");
    const typed = given.has("password-stdin") ? await given.input() : null;
    const password = passwordRule.parse(typed ?? newPassword());
    const { db } = await given.open();
    const user = await userByEmail(db, email);
    if (!user) throw new Refused(`Nobody has an account with the address ${email}.`);
    await db.$transaction(async (tx) => setPassword(tx, user.id, await hashPassword(password)));
    return {
      lines: typed === null ? [`Password, shown once: ${password}`] : ["The password is replaced."],
      data: { email, password: typed === null ? password : null },
    };
  },
};
