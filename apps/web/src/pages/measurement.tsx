import { MeasurementPage } from "../features/results/measurement-page";
import { RecordDecision } from "../features/review/record-decision";

/** A measurement with the decision that it may wait for. */
export default function Measurement({ id }: { id: string }) {
  return (
    <MeasurementPage
      id={id}
      decision={(measurement, title) => (
        <RecordDecision kind="measurement" record={{ ...measurement, title }} />
      )}
    />
  );
}
