// SPDX-License-Identifier: GPL-3.0-or-later
// Sequences 1 and 2 of the sample: the fight on the platform, and the escape by hose and balcony.
#include "core/sample/samplebeats.h"

namespace stunt::sample {

using enum BeatStatus;

// clang-format off
std::vector<BeatRow> platformBeats()
{
    constexpr auto fight = Discipline::Fight;
    return {
        {u"1A", u"14", u"The locker", 12, fight, Ready, {4, 15, 2, 3},
         u"Vera turns the key; Man 1's hand closes over hers. Wrist release downwards, locker door into his face (near, "
         "door stops on the rubber block).",
         u"Over the shoulder, then the reverse."},
        {u"1B", u"14", u"The umbrella", 14, Discipline::Weapon, Ready, {4, 15, 2, 4},
         u"Nine moves with the Locksmith's umbrella, soft ribs, tip cut back and capped. Hook, trip, hook; Man 3 sits down on "
         "the bench as if he had meant to.",
         u"Wide: it is the joke of the scene."},
        {u"1C", u"14", u"Bench and pillar", 11, fight, Ready, {4, 15, 2, 4},
         u"Man 1 runs Vera at the tiled pillar; she goes up it two steps and over his shoulder. Pillar tiles are foam from "
         "0.4 to 2.2 m.",
         u"Low, 21 mm."},
        {u"1D", u"15", u"Off the edge", 8, Discipline::Fall, Rehearsing, {3, 25, 2, 8},
         u"Man 3 goes backwards off the platform edge, 1.1 m on to the pad between the rails, both hands slap. Third rail is "
         "rubber; the rails are capped for 3 m each side.",
         u"Train light from the left builds from here.", Technique::Practical,
         {u"Medic in the pit", u"Ole Petersen", u"Board, collar", 15, {2027, 3, 11}}},
        {u"1E", u"15", u"Last train", 10, Discipline::Other, Choreographed, {3, 18, 2, 3},
         u"Vera crosses the track ahead of the train light and rolls under the far edge. There is no train: light rig on a "
         "dolly, two grips, wind machine.",
         u"Plate for the train is shot without people.", Technique::VfxAssisted},
    };
}
// clang-format on

// clang-format off
std::vector<BeatRow> balconyBeats()
{
    constexpr auto wire = Discipline::Wire;
    return {
        {u"2A", u"28", u"Through the flat", 14, Discipline::Fight, Ready, {4, 15, 2, 4},
         u"Two policemen at the door, batons up. Vera takes the first baton at the wrist and steers him into the second. Rice "
         "cooker, coat stand, out to the landing.",
         u"One continuous pan, door to door."},
        {u"2B", u"28", u"The hose reel", 9, wire, Ready, {3, 20, 2, 5},
         u"Vera rips the fire hose from the reel, wraps it once round the forearm and once round the hip. The hose is "
         "dressing: the load is on the 6 mm line inside it from the moment she turns to the window.",
         u"Insert of the hands is a separate set-up.", Technique::Practical,
         {u"Hold on the backup, back over the sill", u"Wanda Jeschke, Paul Ngata", u"Knife, ladder in the landing", 10,
          {2027, 3, 16}}},
        {u"2C", u"28", u"Glass wall", 6, Discipline::Breakaway, Rehearsing, {3, 35, 2, 20},
         u"Maya runs four steps and goes through the balcony door, forearms first, eyes shut on the third step. Tempered "
         "glass with a pellet in each corner, both leaves of the door at once; SFX fires on her shadow at the sill, 0.2 s "
         "before contact. Five panes are in the yard, for three takes.",
         u"Two cameras, one at 96 frames.", Technique::Practical,
         {u"Stand still until swept, then walk out over the mats", u"Gisela Raab, Ole Petersen", u"Eye wash, brushes", 10,
          {2027, 3, 19}}},
        {u"2D", u"29", u"Over the balcony", 7, wire, Rehearsing, {3, 25, 2, 8},
         u"Over the parapet backwards, feet on the wall. Descender takes 13.4 m at 2.6 m/s, brake from the second floor. "
         "Backup line slack by a hand's width, never more.",
         u"From the yard, looking straight up.", Technique::Practical,
         {u"Lower from the roof on the backup line", u"Wanda Jeschke, Paul Ngata", u"Rescue pick-off kit, knife", 40,
          {2027, 3, 20}}},
        {u"2E", u"29", u"Hose snaps tight", 5, wire, Rehearsing, {3, 15, 2, 6},
         u"The hose ends 3 m short of the ground: stop on the decelerator, swing to the wall, both feet, knees soft. "
         "Wall pad behind the drainpipe.",
         u"Frame hides the catcher; matte line on the second string course.", Technique::Practical,
         {u"Lower on the winch, catcher to the wall", u"Wanda Jeschke, Paul Ngata", u"Rescue pick-off kit, knife", 30,
          {2027, 3, 16}}},
        {u"2F", u"29", u"Second-floor window", 8, Discipline::Breakaway, Rehearsing, {2, 25, 2, 30},
         u"On the back swing Vera lets go of the wall and goes in through the window feet first: sugar glass, frame routed "
         "at the corners. Line is released inside by Paul when both feet are on the mat.",
         u"Interior camera only, operator behind perspex.", Technique::Practical,
         {u"Release at the hip, walk off the mat", u"Paul Ngata", u"Knife, eye wash", 6, {2027, 3, 20}}},
        {u"2G", u"29", u"Somebody else's kitchen", 16, Discipline::Fight, Choreographed, {3, 15, 2, 5},
         u"Soup, grandmother, frying pan. Policeman 2 comes through the kitchen door and gets the pan (rubber) from a "
         "direction he did not expect. Vera bows to the grandmother.",
         u"Grandmother stays in her chair, two metres clear."},
        {u"2H", u"29", u"Drainpipe", 15, wire, Choreographed, {3, 20, 2, 10},
         u"Vera climbs out and down the last storey on the drainpipe; bracket gives way (pre-cut, held by a pin on a cord), "
         "0.8 m drop on the fall arrest, then jumps the last metre.",
         u"Side on. Line hidden behind the pipe.", Technique::Practical,
         {u"Ladder from the yard", u"Paul Ngata, Jürgen Stamm", u"Ladder footed, knife", 25, {2027, 3, 20}}},
        {u"2I", u"30", u"Bicycle shed", 12, Discipline::Fall, Choreographed, {3, 18, 2, 7},
         u"Policeman 1 jumps after her from the first-floor gallery on to the shed roof: felt over a box rig two boxes high, "
         "2.8 m. Roof gives way in the middle third only.",
         u"Long lens from the gate.", Technique::Practical,
         {u"Lift the roof panel", u"Friederike Lohse", u"Board, collar", 20, {2027, 3, 19}}},
        {u"2J", u"30", u"Good morning", 18, Discipline::Other, Ready, {3, 15, 2, 2},
         u"Roth walks out of the front door with his hat on and the ledger under his arm, past two policemen who are looking "
         "up. Vera, limping, takes his other arm.",
         u"Crane up to the broken window."},
    };
}
// clang-format on

}  // namespace stunt::sample
