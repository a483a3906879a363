import fc from "fast-check";

// CI draws the same lots each time: a change fails by what it changed, not by chance. At home they are new each time.
if (process.env["CI"]) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_231_011 });
