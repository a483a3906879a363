const focus = (shown: HTMLElement | null) => shown?.focus();

/** For what appears after an act: it takes the focus, so that it is read out and in view. */
export const takesFocus = { tabIndex: -1, ref: focus };
