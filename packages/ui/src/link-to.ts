import type { ComponentType, ReactNode } from "react";

/** The way of the app to go to another page without loading it anew; a plain link where none is given. */
export type LinkTo = ComponentType<{ href: string; className?: string; children: ReactNode }>;
