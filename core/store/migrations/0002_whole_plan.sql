-- SPDX-License-Identifier: GPL-3.0-or-later
-- The whole plan: rule data, credentials, choreography, rigs, items, readiness, rehearsals, issued sheets.

ALTER TABLE "production" ADD COLUMN "rule_set" BLOB REFERENCES "rule_set" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "person" ADD COLUMN "rule_set" BLOB REFERENCES "rule_set" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "beat" ADD COLUMN "supervisor" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "beat" ADD COLUMN "permits" TEXT NOT NULL DEFAULT '[]' CHECK ("permits" LIKE '[%]');
ALTER TABLE "part" ADD COLUMN "skills" TEXT NOT NULL DEFAULT '[]' CHECK ("skills" LIKE '[%]');
ALTER TABLE "part" ADD COLUMN "certificates" TEXT NOT NULL DEFAULT '[]' CHECK ("certificates" LIKE '[%]');

-- An attachment may belong to a rig.
CREATE TABLE "attachment_2" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "beat" BLOB REFERENCES "beat" ("id") DEFERRABLE INITIALLY DEFERRED,
    "sequence" BLOB REFERENCES "sequence" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rig" BLOB REFERENCES "rig" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('diagram', 'picture', 'clip', 'certificate', 'plan')),
    "file" TEXT NOT NULL CHECK ("file" <> ''),
    "title" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "in_ms" INTEGER CHECK ("in_ms" BETWEEN 0 AND 86400000),
    "out_ms" INTEGER CHECK ("out_ms" BETWEEN 0 AND 86400000),
    "approved_by" TEXT NOT NULL,
    CHECK (("beat" IS NOT NULL) + ("sequence" IS NOT NULL) + ("rig" IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
INSERT INTO "attachment_2" ("id", "revision", "beat", "sequence", "kind", "file", "title", "version", "in_ms",
    "out_ms", "approved_by") SELECT "id", "revision", "beat", "sequence", "kind", "file", "title", "version", "in_ms",
    "out_ms", "approved_by" FROM "attachment";
DROP TABLE "attachment";
ALTER TABLE "attachment_2" RENAME TO "attachment";
CREATE INDEX "attachment_by_beat" ON "attachment" ("beat");
CREATE INDEX "attachment_by_sequence" ON "attachment" ("sequence");
CREATE INDEX "attachment_by_rig" ON "attachment" ("rig");

-- A strip may be a set-up.
CREATE TABLE "strip_2" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "shoot_day" BLOB NOT NULL REFERENCES "shoot_day" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('beat', 'setup', 'scene', 'banner')),
    "beat" BLOB REFERENCES "beat" ("id") DEFERRABLE INITIALLY DEFERRED,
    "setup" BLOB REFERENCES "setup" ("id") DEFERRABLE INITIALLY DEFERRED,
    "scene" BLOB REFERENCES "scene" ("id") DEFERRABLE INITIALLY DEFERRED,
    "banner" TEXT CHECK ("banner" IN ('meal', 'company-move', 're-rig', 'other')),
    "title" TEXT NOT NULL,
    "minutes" INTEGER CHECK ("minutes" BETWEEN 0 AND 10000),
    "start" TEXT CHECK ("start" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "location" BLOB REFERENCES "location" ("id") DEFERRABLE INITIALLY DEFERRED,
    CHECK (("kind" = 'beat') = ("beat" IS NOT NULL)),
    CHECK (("kind" = 'setup') = ("setup" IS NOT NULL)),
    CHECK (("kind" = 'scene') = ("scene" IS NOT NULL)),
    CHECK (("kind" = 'banner') = ("banner" IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO "strip_2" ("id", "revision", "shoot_day", "position", "kind", "beat", "scene", "banner", "title",
    "minutes", "start", "location") SELECT "id", "revision", "shoot_day", "position", "kind", "beat", "scene",
    "banner", "title", "minutes", "start", "location" FROM "strip";
DROP TABLE "strip";
ALTER TABLE "strip_2" RENAME TO "strip";
CREATE INDEX "strip_by_shoot_day" ON "strip" ("shoot_day");
CREATE INDEX "strip_by_beat" ON "strip" ("beat");
CREATE INDEX "strip_by_scene" ON "strip" ("scene");
CREATE INDEX "strip_by_location" ON "strip" ("location");
CREATE INDEX "strip_by_setup" ON "strip" ("setup");

-- Cover may be for a rehearsal.
CREATE TABLE "cover_2" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "shoot_day" BLOB REFERENCES "shoot_day" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rehearsal" BLOB REFERENCES "rehearsal" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL
        CHECK ("kind" IN ('medic', 'ambulance', 'fire', 'spotter', 'safety-supervisor', 'diver', 'armourer', 'sfx',
            'teacher')),
    "needed" INTEGER NOT NULL CHECK ("needed" BETWEEN 0 AND 10000),
    "person" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "from" TEXT CHECK ("from" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "to" TEXT CHECK ("to" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "notes" TEXT NOT NULL,
    CHECK (("shoot_day" IS NULL) <> ("rehearsal" IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO "cover_2" ("id", "revision", "shoot_day", "kind", "needed", "person", "name", "contact", "channel",
    "from", "to", "notes") SELECT "id", "revision", "shoot_day", "kind", "needed", "person", "name", "contact",
    "channel", "from", "to", "notes" FROM "cover";
DROP TABLE "cover";
ALTER TABLE "cover_2" RENAME TO "cover";
CREATE INDEX "cover_by_shoot_day" ON "cover" ("shoot_day");
CREATE INDEX "cover_by_person" ON "cover" ("person");
CREATE INDEX "cover_by_rehearsal" ON "cover" ("rehearsal");

CREATE TABLE "rule_set" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "key" TEXT NOT NULL,
    "area" TEXT NOT NULL CHECK ("area" IN ('hours', 'falls', 'lifting', 'flying', 'doubles', 'planning')),
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "rule_number" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "rule_set" BLOB NOT NULL REFERENCES "rule_set" ("id") DEFERRABLE INITIALLY DEFERRED,
    "number" TEXT NOT NULL CHECK ("number" <> ''),
    "value" INTEGER CHECK ("value" BETWEEN -1000000000 AND 1000000000),
    "unit" TEXT NOT NULL CHECK ("unit" IN ('min', 'day', 'month', 'mm', 'g', 'milli', 'count', 'year')),
    "source" TEXT NOT NULL,
    "verified" INTEGER NOT NULL CHECK ("verified" IN (0, 1)),
    "override" INTEGER CHECK ("override" BETWEEN -1000000000 AND 1000000000),
    "override_reason" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "acceptance" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "rule" TEXT NOT NULL CHECK ("rule" <> ''),
    "key" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "by" TEXT NOT NULL CHECK ("by" <> ''),
    "position" TEXT NOT NULL CHECK ("position" <> ''),
    "reason" TEXT NOT NULL,
    "on" TEXT NOT NULL CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "expires" TEXT CHECK ("expires" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ("expires" >= "on")
) STRICT, WITHOUT ROWID;

CREATE TABLE "stand_down" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "person" BLOB NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT NOT NULL CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "cleared_on" TEXT CHECK ("cleared_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "cleared_by" TEXT NOT NULL,
    "private_note" TEXT NOT NULL,
    CHECK ("cleared_on" >= "from")
) STRICT, WITHOUT ROWID;

CREATE TABLE "training_goal" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "person" BLOB NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "skill" TEXT NOT NULL CHECK ("skill" <> ''),
    "goal_min" INTEGER NOT NULL CHECK ("goal_min" BETWEEN 1 AND 1000000),
    "from" TEXT NOT NULL CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "to" TEXT NOT NULL CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "trainer" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "notes" TEXT NOT NULL,
    CHECK ("to" >= "from")
) STRICT, WITHOUT ROWID;

CREATE TABLE "permit" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "location" BLOB NOT NULL REFERENCES "location" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('road-closure', 'police', 'fire', 'drone', 'pyro', 'other')),
    "number" TEXT NOT NULL,
    "valid_from" TEXT CHECK ("valid_from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "valid_to" TEXT CHECK ("valid_to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "notes" TEXT NOT NULL,
    CHECK ("valid_to" >= "valid_from")
) STRICT, WITHOUT ROWID;

CREATE TABLE "adjustment" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "person" BLOB NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "beat" BLOB NOT NULL REFERENCES "beat" ("id") DEFERRABLE INITIALLY DEFERRED,
    "amount_minor" INTEGER NOT NULL CHECK ("amount_minor" BETWEEN 0 AND 100000000000),
    "currency" TEXT NOT NULL,
    "per" TEXT NOT NULL CHECK ("per" IN ('take', 'day')),
    "agreed_by" TEXT NOT NULL,
    "agreed_on" TEXT CHECK ("agreed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "agreed_at" TEXT CHECK ("agreed_at" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "takes_paid" INTEGER NOT NULL CHECK ("takes_paid" BETWEEN 0 AND 10000),
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "move" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "beat" BLOB NOT NULL REFERENCES "beat" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL CHECK ("position" BETWEEN -1000000000 AND 1000000000),
    "attacker" BLOB REFERENCES "part" ("id") DEFERRABLE INITIALLY DEFERRED,
    "defender" BLOB REFERENCES "part" ("id") DEFERRABLE INITIALLY DEFERRED,
    "technique" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "contact" TEXT NOT NULL CHECK ("contact" IN ('contact', 'near', 'pad', 'cheat')),
    "count" INTEGER CHECK ("count" BETWEEN 0 AND 10000),
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "setup" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "sequence" BLOB NOT NULL REFERENCES "sequence" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL CHECK ("position" BETWEEN -1000000000 AND 1000000000),
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "beats" TEXT NOT NULL CHECK ("beats" LIKE '[%]'),
    "start_ms" INTEGER CHECK ("start_ms" BETWEEN 0 AND 86400000),
    "end_ms" INTEGER CHECK ("end_ms" BETWEEN 0 AND 86400000),
    "cameras" INTEGER NOT NULL CHECK ("cameras" BETWEEN 0 AND 1000),
    "lens" TEXT NOT NULL,
    "frames_per_second" TEXT NOT NULL,
    "breakaways_played" INTEGER NOT NULL CHECK ("breakaways_played" IN (0, 1)),
    "planned_takes" INTEGER NOT NULL CHECK ("planned_takes" BETWEEN 0 AND 10000),
    "notes" TEXT NOT NULL,
    CHECK (("start_ms" IS NULL) = ("end_ms" IS NULL)),
    CHECK ("end_ms" > "start_ms")
) STRICT, WITHOUT ROWID;

CREATE TABLE "setup_player" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "setup" BLOB NOT NULL REFERENCES "setup" ("id") DEFERRABLE INITIALLY DEFERRED,
    "part" BLOB NOT NULL REFERENCES "part" ("id") DEFERRABLE INITIALLY DEFERRED,
    "person" BLOB NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "take" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "setup" BLOB REFERENCES "setup" ("id") DEFERRABLE INITIALLY DEFERRED,
    "beat" BLOB REFERENCES "beat" ("id") DEFERRABLE INITIALLY DEFERRED,
    "shoot_day" BLOB REFERENCES "shoot_day" ("id") DEFERRABLE INITIALLY DEFERRED,
    "number" INTEGER NOT NULL CHECK ("number" BETWEEN 1 AND 100000),
    "start" TEXT CHECK ("start" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "result" TEXT NOT NULL CHECK ("result" IN ('print', 'hold', 'no-good', 'aborted')),
    "near_miss" INTEGER NOT NULL CHECK ("near_miss" IN (0, 1)),
    "notes" TEXT NOT NULL,
    CHECK (("setup" IS NULL) <> ("beat" IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE "take_use" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "take" BLOB NOT NULL REFERENCES "take" ("id") DEFERRABLE INITIALLY DEFERRED,
    "item" BLOB NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "quantity" INTEGER NOT NULL CHECK ("quantity" BETWEEN 0 AND 10000)
) STRICT, WITHOUT ROWID;

CREATE TABLE "take_impact" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "take" BLOB NOT NULL REFERENCES "take" ("id") DEFERRABLE INITIALLY DEFERRED,
    "person" BLOB NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "falls" INTEGER NOT NULL CHECK ("falls" BETWEEN 0 AND 10000),
    "hits" INTEGER NOT NULL CHECK ("hits" BETWEEN 0 AND 10000),
    "burns" INTEGER NOT NULL CHECK ("burns" BETWEEN 0 AND 10000),
    "wire_pulls" INTEGER NOT NULL CHECK ("wire_pulls" BETWEEN 0 AND 10000)
) STRICT, WITHOUT ROWID;

CREATE TABLE "stitch" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "sequence" BLOB NOT NULL REFERENCES "sequence" ("id") DEFERRABLE INITIALLY DEFERRED,
    "start_ms" INTEGER NOT NULL CHECK ("start_ms" BETWEEN 0 AND 86400000),
    "end_ms" INTEGER NOT NULL CHECK ("end_ms" BETWEEN 0 AND 86400000),
    "method" TEXT NOT NULL
        CHECK ("method" IN ('whip-pan', 'body-wipe', 'doorway-black', 'wall-pass', 'cg-blend', 'texas-switch')),
    "values" TEXT NOT NULL CHECK ("values" LIKE '[%]'),
    "ticks" TEXT NOT NULL CHECK ("ticks" LIKE '[%]'),
    "swap_from" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "swap_to" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "chosen_take" BLOB REFERENCES "take" ("id") DEFERRABLE INITIALLY DEFERRED,
    "out_frame" TEXT NOT NULL,
    "in_frame" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    CHECK ("end_ms" >= "start_ms"),
    CHECK (("swap_from" IS NULL) = ("swap_to" IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE "rig" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "type" TEXT NOT NULL
        CHECK ("type" IN ('descender', 'decelerator', 'ratchet', 'jerk-vest', 'flying-rig', 'winch', 'air-ram',
            'cannon-roll', 'pipe-ramp', 'pod-car', 'process-trailer', 'air-bag', 'box-rig', 'crash-pad', 'burn-kit',
            'water-tank', 'other')),
    "safe_working_load_g" INTEGER CHECK ("safe_working_load_g" BETWEEN 1 AND 100000000),
    "lightest_user_g" INTEGER CHECK ("lightest_user_g" BETWEEN 1 AND 1000000),
    "heaviest_user_g" INTEGER CHECK ("heaviest_user_g" BETWEEN 1 AND 1000000),
    "rated_fall_mm" INTEGER CHECK ("rated_fall_mm" BETWEEN 1 AND 1000000),
    "clearance_mm" INTEGER CHECK ("clearance_mm" BETWEEN 0 AND 1000000),
    "inspection_interval_days" INTEGER CHECK ("inspection_interval_days" BETWEEN 1 AND 100000),
    "pads_min" INTEGER CHECK ("pads_min" BETWEEN 0 AND 10000),
    "default_operator" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "operator_skill" TEXT NOT NULL,
    "operator_certificate" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "archived" INTEGER NOT NULL CHECK ("archived" IN (0, 1)),
    CHECK ("heaviest_user_g" >= "lightest_user_g")
) STRICT, WITHOUT ROWID;

CREATE TABLE "rig_unit" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "rig" BLOB NOT NULL REFERENCES "rig" ("id") DEFERRABLE INITIALLY DEFERRED,
    "serial" TEXT NOT NULL CHECK ("serial" <> ''),
    "withdrawn" INTEGER NOT NULL CHECK ("withdrawn" IN (0, 1)),
    "withdrawn_on" TEXT CHECK ("withdrawn_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "withdrawn_why" TEXT NOT NULL,
    "safe_working_load_g" INTEGER CHECK ("safe_working_load_g" BETWEEN 1 AND 100000000),
    "rated_fall_mm" INTEGER CHECK ("rated_fall_mm" BETWEEN 1 AND 1000000),
    "assembled_on" TEXT CHECK ("assembled_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "rig_component" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "rig_unit" BLOB NOT NULL REFERENCES "rig_unit" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('line', 'harness', 'swivel', 'pulley', 'shackle', 'other')),
    "name" TEXT NOT NULL,
    "safe_working_load_g" INTEGER CHECK ("safe_working_load_g" BETWEEN 1 AND 100000000),
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "inspection" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "rig_unit" BLOB REFERENCES "rig_unit" ("id") DEFERRABLE INITIALLY DEFERRED,
    "item" BLOB REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "date" TEXT NOT NULL CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "time" TEXT CHECK ("time" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('before-use', 'load-test', 'thorough', 'shock-load')),
    "inspector" TEXT NOT NULL,
    "passed" INTEGER NOT NULL CHECK ("passed" IN (0, 1)),
    "test_load_g" INTEGER CHECK ("test_load_g" BETWEEN 1 AND 100000000),
    "next_due" TEXT CHECK ("next_due" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "notes" TEXT NOT NULL,
    CHECK (("rig_unit" IS NULL) <> ("item" IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE "rig_use" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "beat" BLOB REFERENCES "beat" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rehearsal" BLOB REFERENCES "rehearsal" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rig_unit" BLOB NOT NULL REFERENCES "rig_unit" ("id") DEFERRABLE INITIALLY DEFERRED,
    "flyers" TEXT NOT NULL CHECK ("flyers" LIKE '[%]'),
    "flyer_mode" TEXT NOT NULL CHECK ("flyer_mode" IN ('one-at-a-time', 'together')),
    "kit_weight_g" INTEGER CHECK ("kit_weight_g" BETWEEN 0 AND 100000000),
    "dynamic_factor_milli" INTEGER CHECK ("dynamic_factor_milli" BETWEEN 1 AND 100000),
    "line_multiplier_milli" INTEGER CHECK ("line_multiplier_milli" BETWEEN 1 AND 100000),
    "anchor_structure" TEXT NOT NULL,
    "anchor_rated_g" INTEGER CHECK ("anchor_rated_g" BETWEEN 1 AND 100000000),
    "anchor_checked_by" TEXT NOT NULL,
    "anchor_checked_on" TEXT CHECK ("anchor_checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "measured_peak_g" INTEGER CHECK ("measured_peak_g" BETWEEN 1 AND 100000000),
    "fall_height_mm" INTEGER CHECK ("fall_height_mm" BETWEEN 1 AND 1000000),
    "clearance_front_mm" INTEGER CHECK ("clearance_front_mm" BETWEEN 0 AND 1000000),
    "clearance_back_mm" INTEGER CHECK ("clearance_back_mm" BETWEEN 0 AND 1000000),
    "clearance_left_mm" INTEGER CHECK ("clearance_left_mm" BETWEEN 0 AND 1000000),
    "clearance_right_mm" INTEGER CHECK ("clearance_right_mm" BETWEEN 0 AND 1000000),
    "box_layers" INTEGER CHECK ("box_layers" BETWEEN 1 AND 1000),
    "box_height_mm" INTEGER CHECK ("box_height_mm" BETWEEN 1 AND 100000),
    "box_checked_by" TEXT NOT NULL,
    "rigging_lead" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rig_min" INTEGER CHECK ("rig_min" BETWEEN 0 AND 10000),
    "test_min" INTEGER CHECK ("test_min" BETWEEN 0 AND 10000),
    "strike_min" INTEGER CHECK ("strike_min" BETWEEN 0 AND 10000),
    "notes" TEXT NOT NULL,
    CHECK (("beat" IS NULL) <> ("rehearsal" IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE "rig_operator" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "rig_use" BLOB NOT NULL REFERENCES "rig_use" ("id") DEFERRABLE INITIALLY DEFERRED,
    "flyer" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "operator" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "backup" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "item" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "category" TEXT NOT NULL
        CHECK ("category" IN ('picture-vehicle', 'camera-car', 'prop', 'weapon', 'breakaway', 'padding', 'wardrobe',
            'set-piece', 'special-effect', 'wound', 'animal', 'camera')),
    "states" TEXT NOT NULL CHECK ("states" LIKE '[%]'),
    "first_state" TEXT NOT NULL,
    "unit_cost_minor" INTEGER CHECK ("unit_cost_minor" BETWEEN 0 AND 100000000000),
    "currency" TEXT NOT NULL,
    "reset_min" INTEGER CHECK ("reset_min" BETWEEN 0 AND 10000),
    "finish" TEXT NOT NULL,
    "camera_side" TEXT NOT NULL,
    "role" BLOB REFERENCES "role" ("id") DEFERRABLE INITIALLY DEFERRED,
    "notes" TEXT NOT NULL,
    "archived" INTEGER NOT NULL CHECK ("archived" IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE "delivery" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "item" BLOB NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "date" TEXT CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "quantity" INTEGER NOT NULL CHECK ("quantity" BETWEEN 0 AND 1000000),
    "batch" TEXT NOT NULL,
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "copy" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "item" BLOB NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "first_state" TEXT NOT NULL,
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "vehicle_sheet" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "item" BLOB NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "driver" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "passengers" TEXT NOT NULL CHECK ("passengers" LIKE '[%]'),
    "cage_certified_by" TEXT NOT NULL,
    "cage_certified_on" TEXT CHECK ("cage_certified_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "harness" TEXT NOT NULL CHECK ("harness" IN ('unknown', 'none', '4-point', '5-point')),
    "fuel_cell" TEXT NOT NULL CHECK ("fuel_cell" IN ('unknown', 'yes', 'no')),
    "mass_g" INTEGER CHECK ("mass_g" BETWEEN 1 AND 100000000),
    "planned_speed_kmh" INTEGER CHECK ("planned_speed_kmh" BETWEEN 0 AND 1000),
    "extraction_crew" TEXT NOT NULL,
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "weapon_sheet" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "item" BLOB NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('hero', 'rubber', 'blank-firing', 'sharp')),
    "armourer" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "burn_sheet" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "item" BLOB NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "burn_sec" INTEGER CHECK ("burn_sec" BETWEEN 0 AND 3600),
    "gel" TEXT NOT NULL,
    "extinguisher_crew" TEXT NOT NULL,
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "item_use" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "beat" BLOB NOT NULL REFERENCES "beat" ("id") DEFERRABLE INITIALLY DEFERRED,
    "item" BLOB NOT NULL REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "quantity" INTEGER NOT NULL CHECK ("quantity" BETWEEN 0 AND 10000),
    "consumed" INTEGER NOT NULL CHECK ("consumed" IN (0, 1)),
    "spares" INTEGER NOT NULL CHECK ("spares" BETWEEN 0 AND 10000),
    "requires" TEXT NOT NULL CHECK ("requires" LIKE '[%]'),
    "leaves" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "vehicle_action" TEXT NOT NULL CHECK ("vehicle_action" IN ('none', 'drive', 'collision', 'roll', 'jump')),
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "hazard" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "location" BLOB REFERENCES "location" ("id") DEFERRABLE INITIALLY DEFERRED,
    "shoot_day" BLOB REFERENCES "shoot_day" ("id") DEFERRABLE INITIALLY DEFERRED,
    "sequence" BLOB REFERENCES "sequence" ("id") DEFERRABLE INITIALLY DEFERRED,
    "beat" BLOB REFERENCES "beat" ("id") DEFERRABLE INITIALLY DEFERRED,
    "hazard" TEXT NOT NULL CHECK ("hazard" <> ''),
    "kind" TEXT NOT NULL
        CHECK ("kind" IN ('fight', 'fall', 'wire', 'vehicle', 'fire', 'pyro', 'guns', 'blades', 'water', 'aerial',
            'smoke', 'animal', 'other')),
    "exposed" TEXT NOT NULL,
    "severity_before" INTEGER CHECK ("severity_before" BETWEEN 1 AND 5),
    "likelihood_before" INTEGER CHECK ("likelihood_before" BETWEEN 1 AND 5),
    "controls" TEXT NOT NULL,
    "severity_after" INTEGER CHECK ("severity_after" BETWEEN 1 AND 5),
    "likelihood_after" INTEGER CHECK ("likelihood_after" BETWEEN 1 AND 5),
    "owner" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "approved_by" TEXT NOT NULL,
    "approved_on" TEXT CHECK ("approved_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "review_on" TEXT CHECK ("review_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "bulletins" TEXT NOT NULL CHECK ("bulletins" LIKE '[%]'),
    "notes" TEXT NOT NULL,
    CHECK (("location" IS NOT NULL) + ("shoot_day" IS NOT NULL) + ("sequence" IS NOT NULL) + ("beat" IS NOT NULL) <= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE "gate" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "beat" BLOB NOT NULL REFERENCES "beat" ("id") DEFERRABLE INITIALLY DEFERRED,
    "level" TEXT NOT NULL
        CHECK ("level" IN ('choreographed', 'walk-through', 'half-speed', 'full-speed', 'wardrobe',
            'dead-weight-test', 'on-rig', 'with-camera', 'signed-off')),
    "place" TEXT NOT NULL CHECK ("place" IN ('anywhere', 'on-set')),
    "valid_days" INTEGER CHECK ("valid_days" BETWEEN 0 AND 10000),
    "required" INTEGER NOT NULL CHECK ("required" IN (0, 1)),
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "rehearsal" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "plan" BLOB NOT NULL REFERENCES "plan" ("id") DEFERRABLE INITIALLY DEFERRED,
    "title" TEXT NOT NULL,
    "date" TEXT NOT NULL CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "start" TEXT NOT NULL CHECK ("start" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "end" TEXT NOT NULL CHECK ("end" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "location" BLOB REFERENCES "location" ("id") DEFERRABLE INITIALLY DEFERRED,
    "venue" TEXT NOT NULL,
    "lead" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('rehearsal', 'training', 'stuntvis', 'fitting', 'test')),
    "skill" TEXT NOT NULL,
    "status" TEXT NOT NULL CHECK ("status" IN ('planned', 'done', 'cancelled')),
    "used_min" INTEGER CHECK ("used_min" BETWEEN 0 AND 10000),
    "log" TEXT NOT NULL,
    "near_misses" TEXT NOT NULL,
    "abort_word" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    CHECK ("end" > "start")
) STRICT, WITHOUT ROWID;

CREATE TABLE "rehearsal_call" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "rehearsal" BLOB NOT NULL REFERENCES "rehearsal" ("id") DEFERRABLE INITIALLY DEFERRED,
    "person" BLOB NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "call" TEXT CHECK ("call" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "attended" TEXT NOT NULL CHECK ("attended" IN ('unknown', 'yes', 'no')),
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "rehearsal_cover" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "rehearsal" BLOB NOT NULL REFERENCES "rehearsal" ("id") DEFERRABLE INITIALLY DEFERRED,
    "beat" BLOB NOT NULL REFERENCES "beat" ("id") DEFERRABLE INITIALLY DEFERRED,
    "level" TEXT NOT NULL
        CHECK ("level" IN ('choreographed', 'walk-through', 'half-speed', 'full-speed', 'wardrobe',
            'dead-weight-test', 'on-rig', 'with-camera', 'signed-off')),
    "passed" TEXT NOT NULL CHECK ("passed" IN ('unknown', 'yes', 'no')),
    "runs" INTEGER NOT NULL CHECK ("runs" BETWEEN 0 AND 10000),
    "near_miss" INTEGER NOT NULL CHECK ("near_miss" IN (0, 1)),
    "snapshot" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "rehearsal_booking" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "rehearsal" BLOB NOT NULL REFERENCES "rehearsal" ("id") DEFERRABLE INITIALLY DEFERRED,
    "rig_unit" BLOB REFERENCES "rig_unit" ("id") DEFERRABLE INITIALLY DEFERRED,
    "item" BLOB REFERENCES "item" ("id") DEFERRABLE INITIALLY DEFERRED,
    "quantity" INTEGER NOT NULL CHECK ("quantity" BETWEEN 0 AND 10000),
    "broken" INTEGER NOT NULL CHECK ("broken" BETWEEN 0 AND 10000),
    "notes" TEXT NOT NULL,
    CHECK (("rig_unit" IS NULL) <> ("item" IS NULL)),
    CHECK ("broken" <= "quantity")
) STRICT, WITHOUT ROWID;

CREATE TABLE "call_sheet_issue" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "shoot_day" BLOB NOT NULL REFERENCES "shoot_day" ("id") DEFERRABLE INITIALLY DEFERRED,
    "version" INTEGER NOT NULL CHECK ("version" BETWEEN 1 AND 100000),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('prelim', 'final', 'push-pull')),
    "colour" TEXT NOT NULL,
    "issued_at" TEXT NOT NULL CHECK ("issued_at" <> ''),
    "issued_by" TEXT NOT NULL,
    "content" BLOB NOT NULL,
    "pdf" BLOB NOT NULL,
    "changes" TEXT NOT NULL,
    "supersedes" BLOB REFERENCES "call_sheet_issue" ("id") DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE "issue_recipient" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "issue" BLOB NOT NULL REFERENCES "call_sheet_issue" ("id") DEFERRABLE INITIALLY DEFERRED,
    "person" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "sent_at" TEXT NOT NULL,
    "confirmed_at" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX "rule_number_by_rule_set" ON "rule_number" ("rule_set");
CREATE INDEX "stand_down_by_person" ON "stand_down" ("person");
CREATE INDEX "training_goal_by_person" ON "training_goal" ("person");
CREATE INDEX "training_goal_by_trainer" ON "training_goal" ("trainer");
CREATE INDEX "permit_by_location" ON "permit" ("location");
CREATE INDEX "adjustment_by_person" ON "adjustment" ("person");
CREATE INDEX "adjustment_by_beat" ON "adjustment" ("beat");
CREATE INDEX "move_by_beat" ON "move" ("beat");
CREATE INDEX "move_by_attacker" ON "move" ("attacker");
CREATE INDEX "move_by_defender" ON "move" ("defender");
CREATE INDEX "setup_by_sequence" ON "setup" ("sequence");
CREATE INDEX "setup_player_by_setup" ON "setup_player" ("setup");
CREATE INDEX "setup_player_by_part" ON "setup_player" ("part");
CREATE INDEX "setup_player_by_person" ON "setup_player" ("person");
CREATE INDEX "take_by_setup" ON "take" ("setup");
CREATE INDEX "take_by_beat" ON "take" ("beat");
CREATE INDEX "take_by_shoot_day" ON "take" ("shoot_day");
CREATE INDEX "take_use_by_take" ON "take_use" ("take");
CREATE INDEX "take_use_by_item" ON "take_use" ("item");
CREATE INDEX "take_impact_by_take" ON "take_impact" ("take");
CREATE INDEX "take_impact_by_person" ON "take_impact" ("person");
CREATE INDEX "stitch_by_sequence" ON "stitch" ("sequence");
CREATE INDEX "stitch_by_swap_from" ON "stitch" ("swap_from");
CREATE INDEX "stitch_by_swap_to" ON "stitch" ("swap_to");
CREATE INDEX "stitch_by_chosen_take" ON "stitch" ("chosen_take");
CREATE INDEX "rig_by_default_operator" ON "rig" ("default_operator");
CREATE INDEX "rig_unit_by_rig" ON "rig_unit" ("rig");
CREATE INDEX "rig_component_by_rig_unit" ON "rig_component" ("rig_unit");
CREATE INDEX "inspection_by_rig_unit" ON "inspection" ("rig_unit");
CREATE INDEX "inspection_by_item" ON "inspection" ("item");
CREATE INDEX "rig_use_by_beat" ON "rig_use" ("beat");
CREATE INDEX "rig_use_by_rehearsal" ON "rig_use" ("rehearsal");
CREATE INDEX "rig_use_by_rig_unit" ON "rig_use" ("rig_unit");
CREATE INDEX "rig_use_by_rigging_lead" ON "rig_use" ("rigging_lead");
CREATE INDEX "rig_operator_by_rig_use" ON "rig_operator" ("rig_use");
CREATE INDEX "rig_operator_by_flyer" ON "rig_operator" ("flyer");
CREATE INDEX "rig_operator_by_operator" ON "rig_operator" ("operator");
CREATE INDEX "rig_operator_by_backup" ON "rig_operator" ("backup");
CREATE INDEX "item_by_role" ON "item" ("role");
CREATE INDEX "delivery_by_item" ON "delivery" ("item");
CREATE INDEX "copy_by_item" ON "copy" ("item");
CREATE INDEX "vehicle_sheet_by_item" ON "vehicle_sheet" ("item");
CREATE INDEX "vehicle_sheet_by_driver" ON "vehicle_sheet" ("driver");
CREATE INDEX "weapon_sheet_by_item" ON "weapon_sheet" ("item");
CREATE INDEX "weapon_sheet_by_armourer" ON "weapon_sheet" ("armourer");
CREATE INDEX "burn_sheet_by_item" ON "burn_sheet" ("item");
CREATE INDEX "item_use_by_beat" ON "item_use" ("beat");
CREATE INDEX "item_use_by_item" ON "item_use" ("item");
CREATE INDEX "hazard_by_location" ON "hazard" ("location");
CREATE INDEX "hazard_by_shoot_day" ON "hazard" ("shoot_day");
CREATE INDEX "hazard_by_sequence" ON "hazard" ("sequence");
CREATE INDEX "hazard_by_beat" ON "hazard" ("beat");
CREATE INDEX "hazard_by_owner" ON "hazard" ("owner");
CREATE INDEX "gate_by_beat" ON "gate" ("beat");
CREATE INDEX "rehearsal_by_plan" ON "rehearsal" ("plan");
CREATE INDEX "rehearsal_by_location" ON "rehearsal" ("location");
CREATE INDEX "rehearsal_by_lead" ON "rehearsal" ("lead");
CREATE INDEX "rehearsal_call_by_rehearsal" ON "rehearsal_call" ("rehearsal");
CREATE INDEX "rehearsal_call_by_person" ON "rehearsal_call" ("person");
CREATE INDEX "rehearsal_cover_by_rehearsal" ON "rehearsal_cover" ("rehearsal");
CREATE INDEX "rehearsal_cover_by_beat" ON "rehearsal_cover" ("beat");
CREATE INDEX "rehearsal_booking_by_rehearsal" ON "rehearsal_booking" ("rehearsal");
CREATE INDEX "rehearsal_booking_by_rig_unit" ON "rehearsal_booking" ("rig_unit");
CREATE INDEX "rehearsal_booking_by_item" ON "rehearsal_booking" ("item");
CREATE INDEX "call_sheet_issue_by_shoot_day" ON "call_sheet_issue" ("shoot_day");
CREATE INDEX "call_sheet_issue_by_supersedes" ON "call_sheet_issue" ("supersedes");
CREATE INDEX "issue_recipient_by_issue" ON "issue_recipient" ("issue");
CREATE INDEX "issue_recipient_by_person" ON "issue_recipient" ("person");
CREATE INDEX "production_by_rule_set" ON "production" ("rule_set");
CREATE INDEX "person_by_rule_set" ON "person" ("rule_set");
CREATE INDEX "beat_by_supervisor" ON "beat" ("supervisor");
