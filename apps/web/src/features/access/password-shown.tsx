import { useTexts } from "../../language";
import { takesFocus } from "../../shell/takes-focus";
import { peopleTexts } from "./people-texts";

/** What a person needs to sign in, shown once to whoever passes it on. */
export function PasswordShown({ email, password }: { email: string; password: string }) {
  const texts = useTexts(peopleTexts);
  return (
    <div {...takesFocus} className="notice stack tight">
      <p>{texts.passOn}</p>
      <dl className="facts">
        <dt>{texts.address}</dt>
        <dd>{location.origin}</dd>
        <dt>{texts.email}</dt>
        <dd>{email}</dd>
        <dt>{texts.password}</dt>
        <dd className="secret">{password}</dd>
      </dl>
      <p className="small">{texts.once}</p>
    </div>
  );
}
