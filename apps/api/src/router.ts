import { accessRouter } from "./features/access/router";
import { activitiesRouter } from "./features/activities/router";
import { dashboardRouter } from "./features/dashboard/router";
import { historyRouter } from "./features/history/router";
import { moneyRouter } from "./features/money/router";
import { organisationsRouter } from "./features/organisations/router";
import { programmesRouter } from "./features/programmes/router";
import { statementsRouter } from "./features/outcome-statements/router";
import { peopleRouter } from "./features/people/router";
import { resultsRouter } from "./features/results/router";
import { reviewRouter } from "./features/review/router";
import { router } from "./trpc";

export const appRouter = router({
  access: accessRouter,
  activities: activitiesRouter,
  dashboard: dashboardRouter,
  history: historyRouter,
  money: moneyRouter,
  organisations: organisationsRouter,
  programmes: programmesRouter,
  results: resultsRouter,
  people: peopleRouter,
  review: reviewRouter,
});
export type AppRouter = typeof appRouter;
