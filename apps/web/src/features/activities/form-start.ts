import { mayOn } from "@suivi/domain/access/policy";
import { type ActivityContent, blankActivity } from "@suivi/domain/activities/schema";
import type { Language } from "@suivi/domain/text";
import type { ProgrammeSeen } from "../../session";
import type { Outputs } from "../../trpc";
import { contentOf } from "./form-check";
import { type Form, formOf } from "./form-state";

type Like = Pick<
  ActivityContent,
  "type" | "partnerId" | "alsoOrganisedBy" | "supportedBy" | "targetGroupId" | "outcomeIds"
> & { place: ActivityContent["place"]; currency: string };

/** What "another like this" starts with: the same partner, type and place, nothing that differs from day to day. */
export function likeOf(form: Form): { like: Like } {
  const { type, partnerId, place, alsoOrganisedBy, supportedBy, targetGroupId, outcomeIds } =
    contentOf(form);
  const { currency } = form.content.cost;
  const like: Like = {
    type,
    partnerId,
    place,
    alsoOrganisedBy,
    supportedBy,
    targetGroupId,
    outcomeIds,
    currency,
  };
  return { like };
}

const likeIn = (state: unknown): Like | null => (state as { like?: Like } | null)?.like ?? null;

type About = {
  /** The browser's state of this address: what the last activity hands on. */
  state: unknown;
  defaults: Outputs["activities"]["defaults"];
  countries: string[];
  reader: Language;
};

/** A new form, filled in with what the last activity had. */
export function startOfNew({ state, defaults, countries, reader }: About): Form {
  const like = likeIn(state);
  const known = defaults.country && countries.includes(defaults.country) ? defaults.country : null;
  const country = like?.place.country ?? known ?? countries[0] ?? "";
  const content = blankActivity(defaults.partnerId ?? "", country);
  const { currency = defaults.currency, ...same } = like ?? {};
  return formOf({
    reader,
    currency: currency ?? "EUR",
    content: {
      ...content,
      type: defaults.type ?? content.type,
      outcomeIds: defaults.outcomeIds,
      place: { ...content.place, region: known ? defaults.region : null },
      ...same,
    },
  });
}

/** Countries and partners for which this person may log. */
export function mayLogFor(
  { standing }: ProgrammeSeen,
  countries: string[],
  partners: { id: string }[],
) {
  const may = (partnerId: string, country: string) =>
    mayOn(standing, "activity.log", { partnerId, country });
  return {
    countries: countries.filter((country) => partners.some(({ id }) => may(id, country))),
    isPartner: may,
  };
}
