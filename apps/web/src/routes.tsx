import type { Action } from "@suivi/domain/access/policy";
import { type ComponentType, lazy } from "react";

/** A page of a programme: its address after the programme's code, and the right without which it is not shown. */
export type ProgrammePage = {
  path: string;
  action: Action;
  page: ComponentType<{ id: string }>;
};

export const accountPages: { path: string; page: ComponentType }[] = [
  { path: "/account", page: lazy(() => import("./features/access/account-page")) },
  { path: "/account/tokens", page: lazy(() => import("./features/tokens/tokens-page")) },
  { path: "/programmes/new", page: lazy(() => import("./features/programmes/new-page")) },
];

type Load = () => Promise<{ default: ProgrammePage["page"] }>;
const at = (path: string, action: Action, load: Load): ProgrammePage => ({
  path,
  action,
  page: lazy(load),
});

// One line a page; an address with more words stands before one with a variable in their place.
export const programmePages: ProgrammePage[] = [
  at("", "programme.read", () => import("./pages/programme")),
  at("/edit", "programme.revise", () => import("./features/programmes/edit-page")),
  at(
    "/edit/consortium",
    "programme.revise",
    () => import("./features/programmes/edit-consortium-page"),
  ),
  at("/activities", "activity.read", () => import("./features/activities/activities-page")),
  at("/activities/calendar", "activity.read", () => import("./features/activities/calendar-page")),
  at("/activities/new", "activity.log", () => import("./features/activities/form-new-page")),
  at("/activities/:id/edit", "activity.log", () => import("./features/activities/form-edit-page")),
  at("/activities/:id", "activity.read", () => import("./pages/activity")),
  at("/review", "review.decide", () => import("./pages/review")),
  at("/work", "activity.log", () => import("./pages/work")),
  at("/dashboard", "figures.read", () => import("./pages/dashboard")),
  at("/dashboard/behind", "figures.read", () => import("./pages/behind")),
  at("/questions", "question.read", () => import("./features/questions/questions-page")),
  at("/participants", "person.read", () => import("./features/people/participants-page")),
  at(
    "/participants/:id/edit",
    "person.revise",
    () => import("./features/people/edit-participant-page"),
  ),
  at("/participants/:id", "person.read", () => import("./features/people/participant-page")),
  at(
    "/organisations",
    "organisation.read",
    () => import("./features/organisations/organisations-page"),
  ),
  at("/organisations/capacity", "tool.read", () => import("./features/capacity/capacity-page")),
  at(
    "/organisations/capacity/tools/:id",
    "tool.revise",
    () => import("./features/capacity/tool-page"),
  ),
  at(
    "/organisations/capacity/assessments/new",
    "assessment.log",
    () => import("./features/capacity/new-assessment-page"),
  ),
  at(
    "/organisations/capacity/assessments/:id/edit",
    "assessment.log",
    () => import("./features/capacity/edit-assessment-page"),
  ),
  at(
    "/organisations/capacity/assessments/:id",
    "assessment.read",
    () => import("./pages/assessment"),
  ),
  at(
    "/organisations/:id/capacity",
    "assessment.read",
    () => import("./features/capacity/organisation-page"),
  ),
  at(
    "/organisations/new",
    "organisation.revise",
    () => import("./features/organisations/new-page"),
  ),
  at(
    "/organisations/:id",
    "organisation.read",
    () => import("./features/organisations/organisation-page"),
  ),
  at(
    "/organisations/:id/edit",
    "organisation.revise",
    () => import("./features/organisations/edit-page"),
  ),
  at(
    "/organisations/:id/merge",
    "organisation.merge",
    () => import("./features/organisations/merge-page"),
  ),
  at("/results", "indicator.read", () => import("./features/results/iptt-page")),
  at(
    "/results/outcomes",
    "statement.read",
    () => import("./features/outcome-statements/statements-page"),
  ),
  at(
    "/results/outcomes/new",
    "statement.log",
    () => import("./features/outcome-statements/new-page"),
  ),
  at(
    "/results/outcomes/:id/edit",
    "statement.log",
    () => import("./features/outcome-statements/edit-page"),
  ),
  at("/results/outcomes/:id", "statement.read", () => import("./pages/statement")),
  at("/money", "money.read", () => import("./features/money/money-page")),
  at("/money/budgets/:id", "money.revise", () => import("./features/money/budget-page")),
  at("/money/transactions/:id", "money.revise", () => import("./features/money/transaction-page")),
  at("/money/rates", "programme.revise", () => import("./features/money/rates-page")),
  at("/results/framework", "indicator.read", () => import("./features/results/framework-page")),
  at(
    "/results/framework/settings",
    "programme.revise",
    () => import("./features/results/framework-settings-page"),
  ),
  at(
    "/results/framework/sheet",
    "programme.revise",
    () => import("./features/results/framework-sheet-page"),
  ),
  at(
    "/results/framework/new",
    "programme.revise",
    () => import("./features/results/result-new-page"),
  ),
  at(
    "/results/framework/:id/edit",
    "programme.revise",
    () => import("./features/results/result-edit-page"),
  ),
  at("/reports", "report.read", () => import("./features/reports/reports-page")),
  at("/reports/editions/:id", "report.read", () => import("./features/reports/edition-page")),
  at("/reports/template", "report.revise", () => import("./features/reports/template-page")),
  at("/reports/:id", "report.revise", () => import("./features/reports/report-page")),
  at("/iati", "iati.publish", () => import("./features/iati/publish-page")),
  at("/iati/settings", "programme.revise", () => import("./features/iati/settings-page")),
  at("/iati/take-in", "iati.take_in", () => import("./features/iati/take-in-page")),
  at("/shares", "share.revise", () => import("./features/shares/shares-page")),
  at("/people", "membership.read", () => import("./features/access/people-page")),
  at("/people/new", "membership.revise", () => import("./features/access/new-person-page")),
  at("/people/:id", "membership.revise", () => import("./features/access/person-page")),
  at("/results/report", "measurement.log", () => import("./features/results/report-page")),
  at("/results/measurements/:id", "indicator.read", () => import("./pages/measurement")),
  at(
    "/results/indicators/new",
    "indicator.revise",
    () => import("./features/results/indicator-new-page"),
  ),
  at(
    "/results/indicators/:id/edit",
    "indicator.revise",
    () => import("./features/results/indicator-edit-page"),
  ),
  at(
    "/results/indicators/:id",
    "indicator.read",
    () => import("./features/results/indicator-page"),
  ),
  at("/e/:id", "indicator.read", () => import("./features/results/short-link-page")),
  at("/results/indicators/:id/explain", "indicator.read", () => import("./pages/explain")),
];
