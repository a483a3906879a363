import { useSyncExternalStore } from "react";

function listen(listener: () => void): () => void {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
}

/** Whether the device has a network at all; that the server answers, only trying tells. */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine);
