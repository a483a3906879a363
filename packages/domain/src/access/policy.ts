/**
 * Roles by membership in a programme; `administrator` is of the installation, not of a programme, and a `visitor` has
 * no account but a link that a lead made.
 */
export const roles = ["administrator", "lead", "coordinator", "funder", "visitor"] as const;
export type Role = (typeof roles)[number];

/**
 * How far a right reaches:
 * - `all`: every record of the programme
 * - `own`: records of the coordinator's partner, or in the coordinator's country
 * - `approved`: reading what was approved, without names, hidden places and small counts
 * - `no`: refused
 */
export type Reach = "all" | "own" | "approved" | "no";

const row = (
  administrator: Reach,
  lead: Reach,
  coordinator: Reach,
  funder: Reach,
  visitor: Reach = "no",
) => ({ administrator, lead, coordinator, funder, visitor });

/** The one table of who may do what. The api refuses by it, the web hides by it; each procedure names its line. */
export const policy = {
  //                          administrator  lead    coordinator  funder  visitor
  "programme.read": row("all", "all", "all", "approved"),
  "programme.revise": row("all", "all", "no", "no"),
  "organisation.read": row("all", "all", "all", "approved"),
  "organisation.revise": row("all", "all", "all", "no"),
  "organisation.merge": row("all", "all", "no", "no"),
  "activity.read": row("all", "all", "all", "approved"),
  "activity.log": row("no", "all", "own", "no"),
  "indicator.read": row("all", "all", "all", "approved"),
  "indicator.revise": row("all", "all", "no", "no"),
  "measurement.read": row("all", "all", "all", "no"),
  "measurement.log": row("no", "all", "own", "no"),
  // Scores belong to the organisation: partners read their own, the funder none by name.
  "assessment.read": row("all", "all", "own", "no"),
  "assessment.log": row("no", "all", "own", "no"),
  "tool.read": row("all", "all", "all", "no"),
  "tool.revise": row("no", "all", "no", "no"),
  "statement.read": row("all", "all", "all", "approved"),
  "statement.log": row("no", "all", "own", "no"),
  // Who substantiates is independent of who recorded.
  "statement.substantiate": row("no", "all", "no", "no"),
  "person.read": row("no", "all", "own", "no"),
  "person.revise": row("no", "all", "own", "no"),
  "evidence.read": row("no", "all", "own", "no"),
  "review.decide": row("no", "all", "no", "no"),
  "membership.read": row("all", "all", "no", "no"),
  "membership.revise": row("all", "all", "no", "no"),
  "history.read": row("all", "all", "all", "no"),
  "figures.read": row("all", "all", "all", "approved"),
  // A visitor reads what their link shows of these, and nothing beside it.
  "dashboard.read": row("all", "all", "all", "approved", "approved"),
  "report.make": row("all", "all", "all", "approved", "approved"),
  // Of reports that were made and kept, readers outside see those made for them.
  "report.read": row("all", "all", "all", "approved", "approved"),
  // A link is to a report as it was made, not to what has become of its figures.
  "report.compare": row("all", "all", "all", "approved"),
  "report.revise": row("all", "all", "all", "no"),
  // How all reports look, and a file that everybody opens.
  "template.revise": row("all", "all", "no", "no"),
  // A token reads what its owner reads, elsewhere than in a browser.
  "token.make": row("all", "all", "all", "approved"),
  "share.revise": row("no", "all", "no", "no"),
  // Outsiders read the questions that they asked; they reach those who own the records behind the figure.
  "question.ask": row("no", "all", "all", "approved", "approved"),
  "question.read": row("no", "all", "own", "approved", "approved"),
  "question.answer": row("no", "all", "own", "no"),
  // A funder reads the sums of money, not each line; a coordinator those of the own partner or country.
  "money.read": row("all", "all", "own", "approved"),
  "money.list": row("all", "all", "own", "no"),
  "money.revise": row("all", "all", "no", "no"),
  "iati.publish": row("all", "all", "no", "no"),
  // Whether everybody in the world may read the file is for those who answer for the installation.
  "iati.open": row("all", "no", "no", "no"),
  "iati.take_in": row("all", "all", "no", "no"),
} as const satisfies Record<string, Record<Role, Reach>>;

export type Action = keyof typeof policy;

/** What nobody needs a membership for: one's own account, and the first start. */
export const withoutProgramme = ["account.own", "account.public", "installation.manage"] as const;
export type FreeAction = (typeof withoutProgramme)[number];

export type Membership = {
  role: Exclude<Role, "administrator">;
  /** The partner a coordinator belongs to; null for a coordinator of a country, a lead, a funder. */
  organisationId: string | null;
  /** The country of a coordinator of a country. */
  country: string | null;
};

/** A person signed in, as one programme sees them. */
export type Standing = { administrator: boolean; membership: Membership | null };

const reachOrder: Reach[] = ["no", "approved", "own", "all"];

/** The widest reach that this person has for an action; "no" when there is none. */
export function reachOf({ administrator, membership }: Standing, action: Action): Reach {
  const line = policy[action];
  const reaches: Reach[] = [];
  if (administrator) reaches.push(line.administrator);
  if (membership) reaches.push(line[membership.role]);
  return reaches.sort((a, b) => reachOrder.indexOf(b) - reachOrder.indexOf(a))[0] ?? "no";
}

/** Whether the action reaches a record of this partner in this country. */
export function mayOn(
  standing: Standing,
  action: Action,
  record: { partnerId: string; country: string },
): boolean {
  const reach = reachOf(standing, action);
  if (reach !== "own") return reach === "all";
  const { organisationId, country } = standing.membership!;
  // Names are the partner's that recorded them: a coordinator of a country reads none by the country alone.
  if (action === "person.read" || action === "person.revise" || action === "evidence.read")
    return organisationId === record.partnerId;
  return organisationId === record.partnerId || (country !== null && country === record.country);
}

declare const checked: unique symbol;
/** A programme id that the access check has let pass; only the api's access check makes one. */
export type ReadableProgrammeId = string & { readonly [checked]: true };
