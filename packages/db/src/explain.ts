/** Why a database can't be used, in one line that names the setting and never the password. */
export function explainDatabaseError(error: unknown, url: string): string {
  const { code = "", message = String(error) } = error as { code?: string; message?: string };
  let where = "DATABASE_URL";
  try {
    const { hostname, port, pathname } = new URL(url);
    where = `${hostname}${port ? `:${port}` : ""}${pathname}`;
  } catch {
    return "DATABASE_URL is not an address. It looks like postgresql://user:password@host:5432/database.";
  }
  const why: Record<string, string> = {
    ECONNREFUSED: "nothing answers there",
    ENOTFOUND: "there is no such host",
    EAI_AGAIN: "the host's name can't be looked up",
    ETIMEDOUT: "it does not answer",
    "28P01": "the password is wrong",
    "28000": "it does not let this user in",
    "3D000": "there is no such database; make it with createdb",
    "42501": "this user may not make tables in it",
  };
  if (/timeout/i.test(message)) return `DATABASE_URL (${where}): it does not answer.`;
  return `DATABASE_URL (${where}): ${why[code] ?? message.split("\n")[0]}.`;
}
