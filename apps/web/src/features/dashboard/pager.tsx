import { sayNumber } from "@suivi/domain/numbers";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useAddress } from "../../shell/use-address";
import { behindTexts } from "./behind-texts";

const pageSize = 25;

type Props = { name: "page" | "left"; page: number; total: number; label: string };

/** The way through a long list, page by page. */
export function Pager({ name, page, total, label }: Props) {
  const texts = useTexts(behindTexts);
  const language = useLanguage();
  const { link } = useAddress();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1 && page === 1) return null;
  const turn = (to: number, text: string) => (
    <Link href={link({ [name]: to > 1 ? to : null })}>{text}</Link>
  );
  return (
    <nav className="row no-print" aria-label={label}>
      {page > 1 ? turn(Math.min(page - 1, pages), texts.previous) : null}
      <span className="soft">
        {texts.pageOf(sayNumber(page, language), sayNumber(pages, language))}
      </span>
      {page < pages ? turn(page + 1, texts.next) : null}
    </nav>
  );
}
