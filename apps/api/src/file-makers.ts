import { makeActivityReport } from "./features/activities/make-activity-report";
import { makeSignInSheet } from "./features/activities/sign-in-sheet";
import { editionFile, previewFile } from "./features/reports/edition-files";
import { makeReport } from "./features/reports/make-report";
import { makeStarter, openTemplate, tryTemplate } from "./features/reports/template-files";
import { makeFramework } from "./features/results/make-framework";
import { makeIptt } from "./features/results/make-iptt";
import { reportNeighbours } from "./report-neighbours";

type Preview = Parameters<typeof previewFile>;
type Trial = Parameters<typeof tryTemplate>;

/** Every file that is made for a reader, by its name; each is told who asks, what for, and in which format. */
export const fileMakers = {
  signInSheet: makeSignInSheet,
  activity: makeActivityReport,
  activities: makeReport,
  iptt: makeIptt,
  framework: makeFramework,
  edition: editionFile,
  template: openTemplate,
  templateStarter: makeStarter,
  templateTrial: (asking: Trial[0], asked: Trial[1]) =>
    tryTemplate(asking, asked, reportNeighbours),
  preview: (asking: Preview[0], asked: Preview[1]) => previewFile(asking, asked, reportNeighbours),
};
export type FileMakers = typeof fileMakers;
