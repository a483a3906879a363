import { sayNumber } from "@suivi/domain/numbers";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../language";
import { shellTexts } from "./texts";
import { useAddress } from "./use-address";

type Props = {
  /** What the page is called in the address. */
  name: string;
  page: number;
  total: number;
  pageSize: number;
  label: string;
  /** The list begins at the top of the page: that is where its next page is read from. */
  fromTop?: boolean;
};

/** The way through a long list, page by page; nothing where one page holds it. */
export function Pager({ name, page, total, pageSize, label, fromTop }: Props) {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const { link } = useAddress();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1 && page === 1) return null;
  const turn = (to: number, text: string) => (
    <Link
      href={link({ [name]: to > 1 ? to : null })}
      onClick={fromTop ? () => window.scrollTo(0, 0) : undefined}
    >
      {text}
    </Link>
  );
  return (
    <nav className="row no-print" aria-label={label}>
      {page > 1 ? turn(Math.min(page - 1, pages), texts.previousPage) : null}
      <span className="soft">
        {texts.pageOf(sayNumber(page, language), sayNumber(pages, language))}
      </span>
      {page < pages ? turn(page + 1, texts.nextPage) : null}
    </nav>
  );
}
