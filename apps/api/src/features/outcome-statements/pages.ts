import { mayOn } from "@suivi/domain/access/policy";
import { DomainError } from "@suivi/domain/errors";
import { isSubstantiated } from "@suivi/domain/outcome-statements/facts";
import { statementLevels } from "@suivi/domain/outcome-statements/schema";
import { statementAsSeen, substantiationAsSeen } from "@suivi/domain/outcome-statements/visible";
import type { Scope } from "../../figures/measurements";
import { statementFactsIn } from "../../figures/record-facts";
import { namesByEveryId } from "../../records/organisation";
import { mayLogStatement } from "./save-statement";
import { linksOf, type Reader, type StatementRow, statementRows } from "./store";

/** A statement as this reader may see it; every way out goes through here. */
function seen({ standing }: Reader, { content, substantiation, ...row }: StatementRow) {
  const { partnerId, country } = content;
  const names = mayOn(standing, "person.read", { partnerId, country: country ?? "" });
  return {
    ...row,
    content: statementAsSeen(content, names),
    substantiation: substantiationAsSeen(substantiation, names),
    substantiated: isSubstantiated(substantiation),
  };
}

/** Statements, the latest outcome first. */
export async function statementList(reader: Reader) {
  const rows = await statementRows(reader);
  const names = await namesByEveryId(reader.db, reader.programmeId);
  return rows.map((row) => {
    const { review, ...rest } = seen(reader, row);
    const partner = names.get(row.content.partnerId) ?? { name: {}, acronym: null };
    return { ...rest, review: review.status, partner };
  });
}

/** A statement with what it is linked to. Throws not_found. */
export async function statementPage(reader: Reader, id: string) {
  const [row] = await statementRows(reader, id);
  if (!row) throw new DomainError("not_found");
  const { partnerId } = row.content;
  const names = await namesByEveryId(reader.db, reader.programmeId);
  const page = seen(reader, row);
  return {
    ...page,
    review:
      reader.reach === "approved"
        ? { status: "approved" as const, note: null, approvedVersion: null }
        : page.review,
    partner: names.get(partnerId) ?? { name: {}, acronym: null },
    links: await linksOf(reader, row.content),
    mayLog: mayLogStatement(reader.standing, row.content),
  };
}

/** Statements by year and level, for the dashboard, and how many of each are substantiated. */
export async function statementsByYear({ db, programmeId, reach }: Reader, asked: Scope) {
  const scope: Scope = reach === "approved" ? { ...asked, basis: "approved" } : asked;
  const facts = await statementFactsIn(db, programmeId, scope);
  const years = [...new Set(facts.map(({ date }) => date.slice(0, 4)))].sort();
  return years.map((year) => ({
    year,
    levels: statementLevels.map((level) => {
      const own = facts.filter((fact) => fact.date.startsWith(year) && fact.level === level);
      return {
        level,
        statements: own.length,
        substantiated: own.filter(({ substantiated }) => substantiated).length,
      };
    }),
  }));
}
