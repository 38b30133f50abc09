-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. Released scripts are never changed: a later script changes what they made.
-- Ids are 16-byte UUIDs. Foreign keys are checked at commit, so an edit may write in any order, and a forgotten child is
-- an error, not a silent loss. No UNIQUE on orders or names: the verbs keep those.

CREATE TABLE "project_file" (
    "id" INTEGER PRIMARY KEY CHECK ("id" = 1),
    "revision" INTEGER NOT NULL CHECK ("revision" >= 0)
) STRICT;
INSERT INTO "project_file" ("id", "revision") VALUES (1, 0);

CREATE TABLE "production" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL CHECK ("time_zone" <> ''),
    "frame_rate" TEXT NOT NULL CHECK ("frame_rate" <> ''),
    "drop_frame" INTEGER NOT NULL CHECK ("drop_frame" IN (0, 1)),
    "measurement_system" TEXT NOT NULL CHECK ("measurement_system" IN ('metric', 'imperial')),
    "paper" TEXT NOT NULL CHECK ("paper" IN ('a4', 'letter')),
    "revision_colours" TEXT NOT NULL CHECK ("revision_colours" LIKE '[%]'),
    "contacts" TEXT NOT NULL CHECK ("contacts" LIKE '[%]'),
    "safety_hotline" TEXT NOT NULL,
    "forced_call_approval" TEXT NOT NULL,
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "unit" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('main', 'second', 'stunt', 'splinter')),
    "time_zone" TEXT NOT NULL,
    "archived" INTEGER NOT NULL CHECK ("archived" IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE "location" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "address" TEXT NOT NULL,
    "latitude" REAL CHECK ("latitude" BETWEEN -90 AND 90),
    "longitude" REAL CHECK ("longitude" BETWEEN -180 AND 180),
    "time_zone" TEXT NOT NULL,
    "map_link" TEXT NOT NULL,
    "parking" TEXT NOT NULL,
    "hospital_name" TEXT NOT NULL,
    "hospital_address" TEXT NOT NULL,
    "hospital_phone" TEXT NOT NULL,
    "hospital_min" INTEGER CHECK ("hospital_min" BETWEEN 0 AND 10000),
    "hospital_trauma" TEXT NOT NULL CHECK ("hospital_trauma" IN ('unknown', 'yes', 'no')),
    "ambulance_contact" TEXT NOT NULL,
    "alternate_ambulance_contact" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "archived" INTEGER NOT NULL CHECK ("archived" IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE "scene" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT NOT NULL CHECK ("number" <> ''),
    "int_ext" TEXT NOT NULL CHECK ("int_ext" IN ('int', 'ext', 'int-ext')),
    "set" TEXT NOT NULL,
    "day_part" TEXT NOT NULL CHECK ("day_part" IN ('day', 'night', 'dawn', 'dusk')),
    "script_day" INTEGER CHECK ("script_day" BETWEEN 1 AND 100000),
    "pages_eighths" INTEGER NOT NULL CHECK ("pages_eighths" BETWEEN 0 AND 100000),
    "synopsis" TEXT NOT NULL,
    "location" BLOB REFERENCES "location" ("id") DEFERRABLE INITIALLY DEFERRED,
    "omitted" INTEGER NOT NULL CHECK ("omitted" IN (0, 1)),
    "draft" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "archived" INTEGER NOT NULL CHECK ("archived" IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE "sequence" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL CHECK ("code" <> ''),
    "title" TEXT NOT NULL,
    "long_take" INTEGER NOT NULL CHECK ("long_take" IN (0, 1)),
    "target_ms" INTEGER CHECK ("target_ms" BETWEEN 0 AND 86400000),
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "beat" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "sequence" BLOB NOT NULL REFERENCES "sequence" ("id") DEFERRABLE INITIALLY DEFERRED,
    "scene" BLOB REFERENCES "scene" ("id") DEFERRABLE INITIALLY DEFERRED,
    "number" TEXT NOT NULL CHECK ("number" <> ''),
    "title" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "discipline" TEXT NOT NULL
        CHECK ("discipline" IN ('fight', 'fall', 'wire', 'vehicle', 'fire', 'water', 'weapon', 'animal', 'aerial',
            'breakaway', 'other')),
    "technique" TEXT NOT NULL CHECK ("technique" IN ('practical', 'in-camera', 'vfx-assisted')),
    "start_ms" INTEGER NOT NULL CHECK ("start_ms" BETWEEN 0 AND 86400000),
    "end_ms" INTEGER NOT NULL CHECK ("end_ms" BETWEEN 0 AND 86400000),
    "planned_takes" INTEGER NOT NULL CHECK ("planned_takes" BETWEEN 0 AND 10000),
    "setup_min" INTEGER CHECK ("setup_min" BETWEEN 0 AND 10000),
    "run_min" INTEGER CHECK ("run_min" BETWEEN 0 AND 10000),
    "reset_min" INTEGER CHECK ("reset_min" BETWEEN 0 AND 10000),
    "camera_note" TEXT NOT NULL,
    "status" TEXT NOT NULL CHECK ("status" IN ('idea', 'choreographed', 'rehearsing', 'ready', 'shot', 'cut')),
    "story_day" INTEGER CHECK ("story_day" BETWEEN 1 AND 100000),
    "story_position" INTEGER,
    "rescue_how" TEXT NOT NULL,
    "rescue_who" TEXT NOT NULL,
    "rescue_kit" TEXT NOT NULL,
    "rescue_release_sec" INTEGER CHECK ("rescue_release_sec" BETWEEN 0 AND 100000),
    "rescue_drilled_on" TEXT CHECK ("rescue_drilled_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "notes" TEXT NOT NULL,
    CHECK ("end_ms" > "start_ms")
) STRICT, WITHOUT ROWID;

CREATE TABLE "person" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "stage_name" TEXT NOT NULL,
    "kinds" TEXT NOT NULL CHECK ("kinds" LIKE '[%]'),
    "union" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "home_contact" TEXT NOT NULL,
    "emergency_name" TEXT NOT NULL,
    "emergency_phone" TEXT NOT NULL,
    "birth_date" TEXT CHECK ("birth_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "gender" TEXT CHECK ("gender" IN ('female', 'male', 'non-binary')),
    "appearance" TEXT NOT NULL,
    "height_mm" INTEGER CHECK ("height_mm" BETWEEN 1 AND 3000),
    "weight_g" INTEGER CHECK ("weight_g" BETWEEN 1 AND 500000),
    "weight_source" TEXT CHECK ("weight_source" IN ('stated', 'weighed')),
    "shoulder_mm" INTEGER CHECK ("shoulder_mm" BETWEEN 1 AND 3000),
    "chest_mm" INTEGER CHECK ("chest_mm" BETWEEN 1 AND 3000),
    "waist_mm" INTEGER CHECK ("waist_mm" BETWEEN 1 AND 3000),
    "hips_mm" INTEGER CHECK ("hips_mm" BETWEEN 1 AND 3000),
    "inseam_mm" INTEGER CHECK ("inseam_mm" BETWEEN 1 AND 3000),
    "collar_mm" INTEGER CHECK ("collar_mm" BETWEEN 1 AND 3000),
    "shoe" TEXT NOT NULL,
    "hat" TEXT NOT NULL,
    "glove" TEXT NOT NULL,
    "jacket" TEXT NOT NULL,
    "measured_on" TEXT CHECK ("measured_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "measured_by" TEXT NOT NULL,
    "hair" TEXT NOT NULL,
    "eyes" TEXT NOT NULL,
    "build" TEXT CHECK ("build" IN ('slight', 'slim', 'athletic', 'muscular', 'stocky', 'heavy')),
    "handedness" TEXT CHECK ("handedness" IN ('right', 'left', 'both')),
    "travel_home_min" INTEGER CHECK ("travel_home_min" BETWEEN 0 AND 10000),
    "diet" TEXT NOT NULL,
    "allergies" TEXT NOT NULL,
    "medical_note" TEXT NOT NULL,
    "rates" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    "archived" INTEGER NOT NULL CHECK ("archived" IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE "skill" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "person" BLOB NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL CHECK ("kind" <> ''),
    "level" TEXT NOT NULL CHECK ("level" IN ('trained', 'competent', 'expert'))
) STRICT, WITHOUT ROWID;

CREATE TABLE "certificate" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "person" BLOB NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL CHECK ("kind" <> ''),
    "number" TEXT NOT NULL,
    "expires_on" TEXT CHECK ("expires_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE "availability" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "person" BLOB NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT NOT NULL CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "to" TEXT NOT NULL CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "status" TEXT NOT NULL CHECK ("status" IN ('available', 'first-hold', 'booked', 'released', 'unavailable')),
    "note" TEXT NOT NULL,
    CHECK ("to" >= "from")
) STRICT, WITHOUT ROWID;

CREATE TABLE "role" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "cast_number" TEXT NOT NULL,
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "person" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "make_up_min" INTEGER CHECK ("make_up_min" BETWEEN 0 AND 10000),
    "wardrobe_min" INTEGER CHECK ("wardrobe_min" BETWEEN 0 AND 10000),
    "pads_min" INTEGER CHECK ("pads_min" BETWEEN 0 AND 10000),
    "notes" TEXT NOT NULL,
    "archived" INTEGER NOT NULL CHECK ("archived" IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE "part" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "beat" BLOB NOT NULL REFERENCES "beat" ("id") DEFERRABLE INITIALLY DEFERRED,
    "role" BLOB REFERENCES "role" ("id") DEFERRABLE INITIALLY DEFERRED,
    "person" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL
        CHECK ("kind" IN ('actor', 'double', 'stunt-performer', 'nd-stunt', 'driver', 'utility', 'safety')),
    "action" TEXT NOT NULL,
    "start_ms" INTEGER CHECK ("start_ms" BETWEEN 0 AND 86400000),
    "end_ms" INTEGER CHECK ("end_ms" BETWEEN 0 AND 86400000),
    "falls" INTEGER NOT NULL CHECK ("falls" BETWEEN 0 AND 10000),
    "hits" INTEGER NOT NULL CHECK ("hits" BETWEEN 0 AND 10000),
    "burns" INTEGER NOT NULL CHECK ("burns" BETWEEN 0 AND 10000),
    "wire_pulls" INTEGER NOT NULL CHECK ("wire_pulls" BETWEEN 0 AND 10000),
    CHECK (("start_ms" IS NULL) = ("end_ms" IS NULL)),
    CHECK ("end_ms" > "start_ms")
) STRICT, WITHOUT ROWID;

CREATE TABLE "double" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "role" BLOB NOT NULL REFERENCES "role" ("id") DEFERRABLE INITIALLY DEFERRED,
    "person" BLOB NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('stunt', 'driving', 'fight', 'photo', 'body', 'hand')),
    "sequence" BLOB REFERENCES "sequence" ("id") DEFERRABLE INITIALLY DEFERRED,
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "attachment" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "beat" BLOB REFERENCES "beat" ("id") DEFERRABLE INITIALLY DEFERRED,
    "sequence" BLOB REFERENCES "sequence" ("id") DEFERRABLE INITIALLY DEFERRED,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('diagram', 'picture', 'clip', 'certificate', 'plan')),
    "file" TEXT NOT NULL CHECK ("file" <> ''),
    "title" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "in_ms" INTEGER CHECK ("in_ms" BETWEEN 0 AND 86400000),
    "out_ms" INTEGER CHECK ("out_ms" BETWEEN 0 AND 86400000),
    "approved_by" TEXT NOT NULL,
    CHECK (("beat" IS NULL) <> ("sequence" IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE "plan" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "live" INTEGER NOT NULL CHECK ("live" IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE "shoot_day" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "plan" BLOB NOT NULL REFERENCES "plan" ("id") DEFERRABLE INITIALLY DEFERRED,
    "unit" BLOB NOT NULL REFERENCES "unit" ("id") DEFERRABLE INITIALLY DEFERRED,
    "date" TEXT NOT NULL CHECK ("date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    "number" INTEGER CHECK ("number" BETWEEN 1 AND 100000),
    "of_total" INTEGER CHECK ("of_total" BETWEEN 1 AND 100000),
    "zone" TEXT NOT NULL CHECK ("zone" IN ('unknown', 'studio', 'nearby', 'overnight')),
    "location" BLOB REFERENCES "location" ("id") DEFERRABLE INITIALLY DEFERRED,
    "crew_call" TEXT CHECK ("crew_call" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "shooting_call" TEXT CHECK ("shooting_call" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "meals" TEXT NOT NULL CHECK ("meals" LIKE '[%]'),
    "wrap" TEXT CHECK ("wrap" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "weather" TEXT NOT NULL,
    "basecamp" TEXT NOT NULL,
    "parking" TEXT NOT NULL,
    "channels" TEXT NOT NULL,
    "abort_word" TEXT NOT NULL,
    "briefing_time" TEXT CHECK ("briefing_time" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "briefing_place" TEXT NOT NULL,
    "script_colour" TEXT NOT NULL,
    "schedule_colour" TEXT NOT NULL,
    "department_notes" TEXT NOT NULL CHECK ("department_notes" LIKE '[%]'),
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "strip" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "shoot_day" BLOB NOT NULL REFERENCES "shoot_day" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('beat', 'scene', 'banner')),
    "beat" BLOB REFERENCES "beat" ("id") DEFERRABLE INITIALLY DEFERRED,
    "scene" BLOB REFERENCES "scene" ("id") DEFERRABLE INITIALLY DEFERRED,
    "banner" TEXT CHECK ("banner" IN ('meal', 'company-move', 're-rig', 'other')),
    "title" TEXT NOT NULL,
    "minutes" INTEGER CHECK ("minutes" BETWEEN 0 AND 10000),
    "start" TEXT CHECK ("start" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "location" BLOB REFERENCES "location" ("id") DEFERRABLE INITIALLY DEFERRED,
    CHECK (("kind" = 'beat') = ("beat" IS NOT NULL)),
    CHECK (("kind" = 'scene') = ("scene" IS NOT NULL)),
    CHECK (("kind" = 'banner') = ("banner" IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE "cover" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "shoot_day" BLOB NOT NULL REFERENCES "shoot_day" ("id") DEFERRABLE INITIALLY DEFERRED,
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
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "call" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "shoot_day" BLOB NOT NULL REFERENCES "shoot_day" ("id") DEFERRABLE INITIALLY DEFERRED,
    "person" BLOB NOT NULL REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "status" TEXT
        CHECK ("status" IN ('SW', 'W', 'WF', 'SWF', 'WD', 'PW', 'D', 'H', 'R', 'FT', 'TR', 'T', 'P', 'WN', 'O/C')),
    "pick_up" TEXT CHECK ("pick_up" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "make_up" TEXT CHECK ("make_up" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "pads" TEXT CHECK ("pads" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "rehearsal" TEXT CHECK ("rehearsal" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "on_set" TEXT CHECK ("on_set" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "release" TEXT CHECK ("release" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "dismissal" TEXT CHECK ("dismissal" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "meals" TEXT NOT NULL CHECK ("meals" LIKE '[%]'),
    "remarks" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "crew_call" (
    "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
    "revision" INTEGER NOT NULL,
    "shoot_day" BLOB NOT NULL REFERENCES "shoot_day" ("id") DEFERRABLE INITIALLY DEFERRED,
    "position" INTEGER NOT NULL,
    "department" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "person" BLOB REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "call" TEXT CHECK ("call" GLOB '[0-3][0-9]:[0-5][0-9]*'),
    "notes" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One index for each reference, so that removing what is referred to never scans.
CREATE INDEX "scene_by_location" ON "scene" ("location");
CREATE INDEX "beat_by_sequence" ON "beat" ("sequence");
CREATE INDEX "beat_by_scene" ON "beat" ("scene");
CREATE INDEX "skill_by_person" ON "skill" ("person");
CREATE INDEX "certificate_by_person" ON "certificate" ("person");
CREATE INDEX "availability_by_person" ON "availability" ("person");
CREATE INDEX "role_by_person" ON "role" ("person");
CREATE INDEX "part_by_beat" ON "part" ("beat");
CREATE INDEX "part_by_role" ON "part" ("role");
CREATE INDEX "part_by_person" ON "part" ("person");
CREATE INDEX "double_by_role" ON "double" ("role");
CREATE INDEX "double_by_person" ON "double" ("person");
CREATE INDEX "double_by_sequence" ON "double" ("sequence");
CREATE INDEX "attachment_by_beat" ON "attachment" ("beat");
CREATE INDEX "attachment_by_sequence" ON "attachment" ("sequence");
CREATE INDEX "shoot_day_by_plan" ON "shoot_day" ("plan");
CREATE INDEX "shoot_day_by_unit" ON "shoot_day" ("unit");
CREATE INDEX "shoot_day_by_location" ON "shoot_day" ("location");
CREATE INDEX "strip_by_shoot_day" ON "strip" ("shoot_day");
CREATE INDEX "strip_by_beat" ON "strip" ("beat");
CREATE INDEX "strip_by_scene" ON "strip" ("scene");
CREATE INDEX "strip_by_location" ON "strip" ("location");
CREATE INDEX "cover_by_shoot_day" ON "cover" ("shoot_day");
CREATE INDEX "cover_by_person" ON "cover" ("person");
CREATE INDEX "call_by_shoot_day" ON "call" ("shoot_day");
CREATE INDEX "call_by_person" ON "call" ("person");
CREATE INDEX "crew_call_by_shoot_day" ON "crew_call" ("shoot_day");
CREATE INDEX "crew_call_by_person" ON "crew_call" ("person");
