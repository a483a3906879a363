import type { ActivityStatus } from "@suivi/domain/activities/schema";
import type { ReviewStatus } from "@suivi/domain/review/status";
import { wordsIn } from "@suivi/domain/words/words";
import { Badge } from "@suivi/ui/badge";
import { useLanguage } from "../language";

const statuses = {
  planned: { sign: "○", tone: "quiet" },
  held: { sign: "●", tone: "good" },
  cancelled: { sign: "✕", tone: "attention" },
} as const satisfies Record<ActivityStatus, object>;

const reviews = {
  draft: { sign: "✎", tone: "quiet" },
  submitted: { sign: "→", tone: "quiet" },
  returned: { sign: "↩", tone: "attention" },
  approved: { sign: "✓", tone: "good" },
} as const satisfies Record<ReviewStatus, object>;

/** Planned, held or cancelled. */
export const StatusBadge = ({ status }: { status: ActivityStatus }) => (
  <Badge {...statuses[status]}>{wordsIn(useLanguage()).status[status]}</Badge>
);

/** Draft, submitted, returned or approved. */
export const ReviewBadge = ({ review }: { review: ReviewStatus }) => (
  <Badge {...reviews[review]}>{wordsIn(useLanguage()).review[review]}</Badge>
);
