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
];

// One line a page; an address with more words stands before one with a variable in their place.
export const programmePages: ProgrammePage[] = [
  {
    path: "",
    action: "programme.read",
    page: lazy(() => import("./features/programmes/programme-page")),
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
];
