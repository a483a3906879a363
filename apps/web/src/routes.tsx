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
  { path: "/programmes/new", page: lazy(() => import("./features/programmes/new-page")) },
];

// One line a page; an address with more words stands before one with a variable in their place.
export const programmePages: ProgrammePage[] = [
  {
    path: "",
    action: "programme.read",
    page: lazy(() => import("./pages/programme")),
  },
  {
    path: "/edit",
    action: "programme.revise",
    page: lazy(() => import("./features/programmes/edit-page")),
  },
  {
    path: "/edit/consortium",
    action: "programme.revise",
    page: lazy(() => import("./features/programmes/edit-consortium-page")),
  },
  {
    path: "/activities",
    action: "activity.read",
    page: lazy(() => import("./features/activities/activities-page")),
  },
  {
    path: "/activities/calendar",
    action: "activity.read",
    page: lazy(() => import("./features/activities/calendar-page")),
  },
  {
    path: "/activities/new",
    action: "activity.log",
    page: lazy(() => import("./features/activities/form-new-page")),
  },
  {
    path: "/activities/:id/edit",
    action: "activity.log",
    page: lazy(() => import("./features/activities/form-edit-page")),
  },
  {
    path: "/activities/:id",
    action: "activity.read",
    page: lazy(() => import("./pages/activity")),
  },
  { path: "/review", action: "review.decide", page: lazy(() => import("./pages/review")) },
  {
    path: "/work",
    action: "activity.log",
    page: lazy(() => import("./pages/work")),
  },
  {
    path: "/dashboard",
    action: "figures.read",
    page: lazy(() => import("./pages/dashboard")),
  },
  {
    path: "/dashboard/behind",
    action: "figures.read",
    page: lazy(() => import("./features/dashboard/behind-page")),
  },
  {
    path: "/participants",
    action: "person.read",
    page: lazy(() => import("./features/people/participants-page")),
  },
  {
    path: "/participants/:id",
    action: "person.read",
    page: lazy(() => import("./features/people/participant-page")),
  },
  {
    path: "/organisations",
    action: "organisation.read",
    page: lazy(() => import("./features/organisations/organisations-page")),
  },
  {
    path: "/organisations/capacity",
    action: "tool.read",
    page: lazy(() => import("./features/capacity/capacity-page")),
  },
  {
    path: "/organisations/capacity/tools/:id",
    action: "tool.revise",
    page: lazy(() => import("./features/capacity/tool-page")),
  },
  {
    path: "/organisations/capacity/assessments/new",
    action: "assessment.log",
    page: lazy(() => import("./features/capacity/new-assessment-page")),
  },
  {
    path: "/organisations/capacity/assessments/:id/edit",
    action: "assessment.log",
    page: lazy(() => import("./features/capacity/edit-assessment-page")),
  },
  {
    path: "/organisations/capacity/assessments/:id",
    action: "assessment.read",
    page: lazy(() => import("./pages/assessment")),
  },
  {
    path: "/organisations/:id/capacity",
    action: "assessment.read",
    page: lazy(() => import("./features/capacity/organisation-page")),
  },
  {
    path: "/organisations/new",
    action: "organisation.revise",
    page: lazy(() => import("./features/organisations/new-page")),
  },
  {
    path: "/organisations/:id",
    action: "organisation.read",
    page: lazy(() => import("./features/organisations/organisation-page")),
  },
  {
    path: "/organisations/:id/edit",
    action: "organisation.revise",
    page: lazy(() => import("./features/organisations/edit-page")),
  },
  {
    path: "/organisations/:id/merge",
    action: "organisation.merge",
    page: lazy(() => import("./features/organisations/merge-page")),
  },
  {
    path: "/results",
    action: "indicator.read",
    page: lazy(() => import("./features/results/iptt-page")),
  },
  {
    path: "/results/outcomes",
    action: "statement.read",
    page: lazy(() => import("./features/outcome-statements/statements-page")),
  },
  {
    path: "/results/outcomes/new",
    action: "statement.log",
    page: lazy(() => import("./features/outcome-statements/new-page")),
  },
  {
    path: "/results/outcomes/:id/edit",
    action: "statement.log",
    page: lazy(() => import("./features/outcome-statements/edit-page")),
  },
  {
    path: "/results/outcomes/:id",
    action: "statement.read",
    page: lazy(() => import("./pages/statement")),
  },
  {
    path: "/money",
    action: "money.read",
    page: lazy(() => import("./features/money/money-page")),
  },
  {
    path: "/money/budgets/:id",
    action: "money.revise",
    page: lazy(() => import("./features/money/budget-page")),
  },
  {
    path: "/money/transactions/:id",
    action: "money.revise",
    page: lazy(() => import("./features/money/transaction-page")),
  },
  {
    path: "/money/rates",
    action: "programme.revise",
    page: lazy(() => import("./features/money/rates-page")),
  },
  {
    path: "/results/framework",
    action: "indicator.read",
    page: lazy(() => import("./features/results/framework-page")),
  },
  {
    path: "/results/framework/settings",
    action: "programme.revise",
    page: lazy(() => import("./features/results/framework-settings-page")),
  },
  {
    path: "/results/framework/new",
    action: "programme.revise",
    page: lazy(() => import("./features/results/result-new-page")),
  },
  {
    path: "/results/framework/:id/edit",
    action: "programme.revise",
    page: lazy(() => import("./features/results/result-edit-page")),
  },
  {
    path: "/iati",
    action: "iati.publish",
    page: lazy(() => import("./features/iati/publish-page")),
  },
  {
    path: "/iati/settings",
    action: "programme.revise",
    page: lazy(() => import("./features/iati/settings-page")),
  },
  {
    path: "/iati/take-in",
    action: "iati.take_in",
    page: lazy(() => import("./features/iati/take-in-page")),
  },
  {
    path: "/people",
    action: "membership.read",
    page: lazy(() => import("./features/access/people-page")),
  },
  {
    path: "/people/new",
    action: "membership.revise",
    page: lazy(() => import("./features/access/new-person-page")),
  },
  {
    path: "/people/:id",
    action: "membership.revise",
    page: lazy(() => import("./features/access/person-page")),
  },
  {
    path: "/results/report",
    action: "measurement.log",
    page: lazy(() => import("./features/results/report-page")),
  },
  {
    path: "/results/measurements/:id",
    action: "indicator.read",
    page: lazy(() => import("./pages/measurement")),
  },
  {
    path: "/results/indicators/new",
    action: "indicator.revise",
    page: lazy(() => import("./features/results/indicator-new-page")),
  },
  {
    path: "/results/indicators/:id/edit",
    action: "indicator.revise",
    page: lazy(() => import("./features/results/indicator-edit-page")),
  },
  {
    path: "/results/indicators/:id",
    action: "indicator.read",
    page: lazy(() => import("./features/results/indicator-page")),
  },
  {
    path: "/e/:id",
    action: "indicator.read",
    page: lazy(() => import("./features/results/short-link-page")),
  },
  {
    path: "/results/indicators/:id/explain",
    action: "indicator.read",
    page: lazy(() => import("./features/results/explain-page")),
  },
];
