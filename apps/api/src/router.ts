import { accessRouter } from "./features/access/router";
import { activitiesRouter } from "./features/activities/router";
import { capacityRouter } from "./features/capacity/router";
import { dashboardRouter } from "./features/dashboard/router";
import { historyRouter } from "./features/history/router";
import { iatiRouter } from "./features/iati/router";
import { moneyRouter } from "./features/money/router";
import { organisationsRouter } from "./features/organisations/router";
import { statementsRouter } from "./features/outcome-statements/router";
import { peopleRouter } from "./features/people/router";
import { programmesRouter } from "./features/programmes/router";
import { reportsRouter } from "./features/reports/router";
import { publishedTables } from "./features/results/published-tables";
import { resultsRouter } from "./features/results/router";
import { reviewRouter } from "./features/review/router";
import { questionsRouter } from "./features/questions/router";
import { sharesRouter } from "./features/shares/router";
import { tokensRouter } from "./features/tokens/router";
import { reportNeighbours } from "./report-neighbours";
import { router } from "./trpc";

export const appRouter = router({
  access: accessRouter,
  activities: activitiesRouter,
  capacity: capacityRouter,
  dashboard: dashboardRouter,
  history: historyRouter,
  iati: iatiRouter(publishedTables),
  money: moneyRouter,
  organisations: organisationsRouter,
  questions: questionsRouter,
  people: peopleRouter,
  programmes: programmesRouter,
  reports: reportsRouter(reportNeighbours),
  results: resultsRouter,
  review: reviewRouter,
  shares: sharesRouter,
  statements: statementsRouter,
  tokens: tokensRouter,
});
export type AppRouter = typeof appRouter;
