-- SPDX-License-Identifier: GPL-3.0-or-later
-- Markers: moments of a sequence that somebody wants to find again.

CREATE TABLE "marker" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "sequence" BLOB NOT NULL REFERENCES "sequence" ("id") DEFERRABLE INITIALLY DEFERRED,
    "at_ms" INTEGER NOT NULL CHECK ("at_ms" BETWEEN 0 AND 86400000),
    "name" TEXT NOT NULL,
    "colour" TEXT NOT NULL
        CHECK ("colour" IN ('red', 'orange', 'yellow', 'green', 'cyan', 'blue', 'purple', 'pink')),
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "marker_by_sequence" ON "marker" ("sequence");
