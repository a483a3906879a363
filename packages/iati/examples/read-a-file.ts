import { createReadStream } from "node:fs";
import { numberIn } from "@suivi/iati/numbers";
import { read } from "@suivi/iati/read";
import { say } from "@suivi/iati/say";

for await (const item of read(createReadStream("activities.xml"))) {
  if (!("activity" in item)) continue;
  const { iatiIdentifier, title, budget, result } = item.activity;
  console.log(
    iatiIdentifier,
    title?.narrative.map(({ lang, text }) => `${lang}: ${text}`),
  );
  console.log(budget.map(({ value }) => numberIn(value?.text)));
  const [first] = result.flatMap(({ indicator }) => indicator);
  console.log(numberIn(first?.baseline[0]?.value), numberIn(first?.period[0]?.actual[0]?.value));
  for (const problem of item.problems) console.log(problem.line, say(problem, "en"));
}
