import type { ReportFormat } from "@suivi/domain/reports/schema";

const words = (programme: string, edition: string) => new URLSearchParams({ programme, edition });

/** Where an edition is had as a file. */
export const fileAddress = (programme: string, edition: string, format: ReportFormat): string =>
  `/exports/edition.${format}?${words(programme, edition)}`;

/** Where it stands as a page, to be read in a frame. */
export const pageAddress = (programme: string, edition: string): string =>
  `/exports/edition-page?${words(programme, edition)}`;
