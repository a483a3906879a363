import { useEffect, useState } from "react";

const pause = 200;

/** A value that follows once the typing pauses: for asking the server while somebody types. */
export function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const later = setTimeout(() => setPaused(value), pause);
    return () => clearTimeout(later);
  }, [value]);
  return paused;
}
