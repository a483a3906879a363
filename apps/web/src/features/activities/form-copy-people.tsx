import { sayDate } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useQuery } from "@tanstack/react-query";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { useForm } from "./form-context";
import { formNamesTexts } from "./form-names-texts";
import { addPeople } from "./form-sheet";

/** The people of the partner's last sheet, put on this one unmarked: "all present", then the exceptions. */
export function CopyPeople() {
  const texts = useTexts(formNamesTexts);
  const { id: programmeId } = useProgramme();
  const { form, open, edit, reader } = useForm();
  const { partnerId } = form.content;
  const { id: notId } = open.snapshot().draft;
  const { data: last } = useQuery(
    trpc.activities.lastPeople.queryOptions(
      { programmeId, partnerId, notId },
      { enabled: partnerId !== "" },
    ),
  );
  const news = last?.people.filter(({ id }) => !(id in form.content.attendance)) ?? [];
  if (!last || news.length === 0) return null;
  const copied = news.map((person) => ({
    ...person,
    sex: person.sex as (typeof form.people)[string]["sex"],
    known: true,
    came: false,
  }));
  return (
    <button type="button" className="link" onClick={() => edit((now) => addPeople(now, copied))}>
      {texts.copy(news.length, textIn(last.title, reader), sayDate(last.start, reader))}
    </button>
  );
}
