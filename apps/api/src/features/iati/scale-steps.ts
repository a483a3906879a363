/** A step of a scale as a description says it: "2 = regular." */
export const sayStep = (step: string, index: number): string => `${index + 1} = ${step}.`;

/** The steps that a description tells, worst first; none where it tells of no scale. */
export function stepsIn(text: string): string[] {
  const steps: string[] = [];
  let at = text.search(/(?<![\d.])1 = /);
  while (at >= 0) {
    const start = at + `${steps.length + 1} = `.length;
    const next = text.indexOf(`. ${steps.length + 2} = `, start);
    const end = next < 0 ? text.indexOf(".", start) : next;
    steps.push(text.slice(start, end < 0 ? undefined : end).trim());
    at = next < 0 ? -1 : next + 2;
  }
  return steps;
}
