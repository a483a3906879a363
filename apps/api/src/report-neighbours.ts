import type { Db } from "@suivi/db";
import { capacityOverview } from "./features/capacity/overview";
import { overview } from "./features/money/overview";
import { statementList } from "./features/outcome-statements/pages";
import { questionsFromOutside } from "./features/questions/store";
import type { Neighbours } from "./features/reports/neighbours";
import { writeIptt } from "./features/results/iptt-document";
import { ipttSheets } from "./features/results/iptt-sheets";
import { ipttWith, lineOf } from "./features/results/line-of";
import { readIptt } from "./features/results/read-iptt";
import type { Tx } from "./write/commit";

// They read, and open no transaction of their own: one that is open has all that they use.
const asDb = (tx: Tx) => tx as Db;

/** Where a report takes what it says from: each feature's own figures, and no others. */
export const reportNeighbours: Neighbours = {
  tracking: (asking, { period, frequency, margin, ...scope }) =>
    ipttWith(asking, scope, { period, frequency, margin }),
  async trackingReport(tx, reader, asked, now) {
    const report = await readIptt(tx, reader, asked, now);
    return { document: writeIptt(report), tables: ipttSheets(report), table: report.table };
  },
  lineOf,
  statements: (asking) => statementList({ ...asking, db: asDb(asking.db) }),
  questions: ({ db, programmeId }) => questionsFromOutside(db, programmeId),
  money: (asking) => overview({ ...asking, db: asDb(asking.db) }),
  capacity: (asking, asked) => capacityOverview({ ...asking, db: asDb(asking.db) }, asked),
};
