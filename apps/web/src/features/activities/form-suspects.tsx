import type { Sex } from "@suivi/domain/activities/schema";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { type Outputs, trpc } from "../../trpc";
import type { FormAtHand } from "./form-context";
import { formNamesTexts } from "./form-names-texts";
import { becomeKnown, isSomebodyElse, type Row } from "./form-sheet";
import { usePaused } from "./use-paused";

export type Suspect = Outputs["people"]["suspects"][number][number];

// As many as fit in one question.
const many = 20;

/** Whom the partner knows already of those typed on this sheet, by line; none without a network. */
export function useSuspects(rows: Row[], partnerId: string): Record<string, Suspect[]> {
  const { id: programmeId } = useProgramme();
  const queryClient = useQueryClient();
  const unknown = useMemo(
    () => rows.filter(({ person }) => !person.known && person.name.trim().length > 2),
    [rows],
  );
  const typed = usePaused(unknown);
  const parts = Array.from({ length: Math.ceil(typed.length / many) }, (_, part) =>
    typed.slice(part * many, (part + 1) * many),
  );
  const ask = async (part: Row[]) => {
    const people = part.map(({ person: { name, sex, organisation, phone, birthYear } }) => ({
      name,
      sex,
      organisation,
      phone,
      birthYear,
    }));
    const options = trpc.people.suspects.queryOptions({ programmeId, partnerId, people });
    const lines = await queryClient.fetchQuery({ ...options, staleTime: 300_000 });
    return part.map(({ id }, line): [string, Suspect[]] => [id, lines[line] ?? []]);
  };
  const found = useQuery({
    queryKey: ["suspects", programmeId, partnerId, parts],
    queryFn: async () => Object.fromEntries((await Promise.all(parts.map(ask))).flat()),
    enabled: partnerId !== "" && parts.length > 0,
    // Those of before stand until the next ones are there: a line keeps its id.
    placeholderData: (before) => before,
  }).data;
  return useMemo(() => {
    const listed = new Set(rows.map(({ id }) => id));
    return Object.fromEntries(
      typed.flatMap(({ id, person }) => {
        const others = (found?.[id] ?? []).filter(
          (one) => !person.notSame?.includes(one.id) && !listed.has(one.id),
        );
        return others.length > 0 ? [[id, others]] : [];
      }),
    );
  }, [rows, typed, found]);
}

type Props = { id: string; suspects: Suspect[]; edit: FormAtHand["edit"] };

/** "Possible same person as …": the same, somebody else, or later. Nothing is decided by itself. */
export function Suspicion({ id, suspects, edit }: Props) {
  const texts = useTexts(formNamesTexts);
  const [later, setLater] = useState(false);
  const [first] = suspects;
  if (later || !first) return null;
  const { id: personId, organisation, phone, birthYear } = first;
  const name = [first.name, first.organisation, first.phone].filter(Boolean).join(" · ");
  const same = () =>
    edit((now) =>
      becomeKnown(now, id, {
        id: personId,
        name: first.name,
        organisation,
        phone,
        birthYear,
        sex: first.sex as Sex,
        known: true,
        came: now.people[id]?.came ?? false,
      }),
    );
  const others = suspects.map((one) => one.id);
  return (
    <span className="row suspicion small">
      <span>{texts.maybeSame(name)}</span>
      <button type="button" className="button" onClick={same}>
        {texts.same}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => edit((now) => isSomebodyElse(now, id, others))}
      >
        {texts.somebodyElse}
      </button>
      <button type="button" className="button plain" onClick={() => setLater(true)}>
        {texts.later}
      </button>
    </span>
  );
}
