/** A small activity file without a fault, as people write them; `parts` go where they are told. */
export function activityFile(parts: { [place: string]: string } = {}): string {
  const {
    root = 'version="2.03"',
    attributes = "",
    before = "",
    places,
    sectors,
    after = "",
  } = parts;
  return `<?xml version="1.0" encoding="UTF-8"?>
<iati-activities ${root}>
  <iati-activity xml:lang="fr" default-currency="EUR" ${attributes}>
    <iati-identifier>${parts.identifier ?? "ML-MAT-0123-PAIX"}</iati-identifier>
    <reporting-org ref="ML-MAT-0123" type="22"><narrative>Réseau de paix</narrative></reporting-org>
    <title><narrative>${parts.title ?? "Paix et sécurité à Bamako"}</narrative></title>
    <description type="1"><narrative>Ateliers avec le comité consultatif.</narrative></description>
    ${parts.organisations ?? '<participating-org role="4" ref="ML-MAT-0123" type="22"/>'}
    ${before}<activity-status code="2"/>
    ${parts.dates ?? '<activity-date type="2" iso-date="2023-01-01"/>'}
    ${places ?? '<recipient-country code="ML"/>'}
    ${sectors ?? '<sector code="15210"/>'}
    ${after}
  </iati-activity>
${parts.more ?? ""}</iati-activities>
`;
}
