import { Page } from "../../shell/page";

export default function ProgrammePage() {
  return <Page title="…">{null}</Page>;
}
