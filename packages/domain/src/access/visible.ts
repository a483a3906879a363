import type { ActivityContent } from "../activities/schema";
import { mayOn, type Standing } from "./policy";

/** What a reader may see of one activity; every way out asks this, and only this. */
export type Sight = { names: boolean; exactPlace: boolean };

/** Names and contacts: the lead and the recording partner's coordinators. Hidden places: those who may log there too. */
export function sightOf(standing: Standing, record: { partnerId: string; country: string }): Sight {
  const names = mayOn(standing, "person.read", record);
  return { names, exactPlace: names || mayOn(standing, "activity.log", record) };
}

type Place = ActivityContent["place"];

/** A hidden place is its region, for all without a sight of the exact one. */
export const placeAsSeen = (place: Place, { exactPlace }: Pick<Sight, "exactPlace">): Place =>
  place.hidden && !exactPlace ? { ...place, district: null, venue: null } : place;

/** The activity as this reader may see it: no names, evidence or hidden places beyond their sight. */
export function asSeen(content: ActivityContent, sight: Sight): ActivityContent {
  return {
    ...content,
    place: placeAsSeen(content.place, sight),
    attendance: sight.names ? content.attendance : {},
    evidence: sight.names ? content.evidence : {},
    guests: sight.names
      ? content.guests
      : content.guests.filter(({ publicOffice }) => publicOffice),
    followUp: sight.exactPlace || sight.names ? (content.followUp ?? null) : null,
    notes: sight.exactPlace || sight.names ? content.notes : null,
  };
}
