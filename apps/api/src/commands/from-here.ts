import type { Viewer } from "../viewer";

/** Whoever has the machine administers the installation; histories and files say that it was done from here. */
export const fromHere: Viewer = {
  id: "command-line",
  name: "npm run suivi",
  email: "",
  language: null,
  administrator: true,
  memberships: [],
};
