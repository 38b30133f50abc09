// SPDX-License-Identifier: GPL-3.0-or-later
// Sequence 3 of the sample: the stairwell fight, planned to play as one take from the lift to the street.
#include "core/sample/samplebeats.h"

namespace stunt::sample {

namespace {

using enum BeatStatus;
constexpr auto fight = Discipline::Fight;
constexpr auto fall = Discipline::Fall;

// The first day's part: from the lift down to the third floor.
// clang-format off
std::vector<BeatRow> upperFlights()
{
    return {
        {u"3A", u"61", u"Lift doors", 22, fight, Shot, {6, 20, 3, 3},
         u"Doors open. Vera blocks the gun arm outward with the left forearm, heel of the right hand to the chin (near, "
         "camera behind Vera's shoulder). Man 1 goes back into the lift wall; the foam panel takes his shoulders, chin "
         "tucked. Roth slides down the door jamb out of the way.",
         u"Operator starts inside the lift. Hidden cut as Man 1's coat crosses the lens."},
        {u"3B", u"61", u"Two on one", 28, fight, Shot, {6, 15, 3, 3},
         u"Eleven moves. Man 2 jabs twice, Vera slips outside, elbow to the ribs on the pad. Man 1 takes her from behind; "
         "she drops her weight, heel to the shin, throws the head back (near). Both men clash on the count of nine.",
         u"Counter-clockwise round the three, never past the lift door line."},
        {u"3C", u"62", u"Over the banister", 14, fall, Rehearsing, {4, 30, 3, 6},
         u"Man 2 is levered over the rail on his own hip: hands find the rail, feet clear, 2.6 m to the half landing on "
         "the crash pad dressed as carpet. Back fall, arms out, no look down.",
         u"Tilt follows him down, then whips up to Vera: stitch on the whip.", Technique::Practical,
         {u"Medic to the pad from the half-landing door", u"Ole Petersen, Friederike Lohse", u"Board, collar, bag", 20,
          {2027, 3, 12}}},
        {u"3D", u"62", u"Roth on the stairs", 24, fall, Rehearsing, {4, 20, 4, 6},
         u"Roth misses the step and falls a flight: nine steps on padded nosings, sideways roll, hip, shoulder, hip, stop "
         "on the landing against the foam wall. Vera a step behind and too late.",
         u"Texas switch: Rupert goes behind the pillar, Kai comes out of it falling.", Technique::Practical,
         {u"Stop on the call, both landings clear", u"Friederike Lohse", u"Board, collar", 15, {2027, 3, 12}}},
        {u"3E", u"62", u"The corkscrew", 31, fight, Ready, {8, 15, 3, 4},
         u"Man 3 comes up with a corkscrew in the fist. Fourteen moves: outside block, wrist lock, three pulls to free it, "
         "forearm across the throat (cheat, hand on collarbone). The corkscrew is rubber from the block on and stays in "
         "the padded newel.",
         u"Hand-held, 27 mm. Rubber for hero behind the body wipe."},
        {u"3F", u"62", u"Down the flight together", 19, fall, Rehearsing, {4, 25, 4, 8},
         u"Vera and Man 3 go down seven steps locked together. Man 3 leads and takes the nosings on the back plate; Vera "
         "rides him, feet free, hands on his shoulders. Release at the fifth step, both roll to the wall.",
         u"Texas switch into Maya on the doorway black.", Technique::Practical,
         {u"Stop word, nobody on the flight below", u"Friederike Lohse, Ole Petersen", u"Board, two collars", 15,
          {2027, 3, 15}}},
        {u"3G", u"62", u"Third-floor door", 17, fight, Choreographed, {5, 20, 3, 4},
         u"Vera throws Man 4 at the flat door. Door is on breakaway hinges, edge routed out, he goes through with it flat "
         "and slaps out on the mat inside. She drags Roth in and kicks the lock plate shut behind them.",
         u"Passes through the door gap, black for six frames: end of day one."},
    };
}
// clang-format on

// The second day's part: the empty flat.
// clang-format off
std::vector<BeatRow> emptyFlat()
{
    return {
        {u"3H", u"63", u"Nobody moves", 35, fight, Ready, {6, 20, 3, 3},
         u"Breathing. Tarasov comes out of the kitchen with a towel round his hand. Vera looks for something to hold: "
         "stove poker, telephone, curtain rod. He closes the window first.",
         u"Slow push; wardrobe sweat and blood level 3 from here."},
        {u"3I", u"63", u"The telephone", 33, fight, Rehearsing, {7, 20, 3, 4},
         u"Twelve moves. Vera swings the telephone by its cord: two misses, third lands on the pad under the coat. Tarasov "
         "catches the cord, reels her in, head against the wall (foam tile, hand behind her head).",
         u"Foam telephone from the second swing. Wall pass joins to 3J."},
        {u"3J", u"63", u"Through the partition", 16, Discipline::Breakaway, Choreographed, {2, 30, 4, 45},
         u"Tarasov runs Vera through the lath partition, shoulder first. Five partitions built: one per take, one for the "
         "rehearsal, two spare. Landing on the sunken pad, 1.5 m, roll away from the stove. Goggles off on set only after the dust falls.",
         u"Locked off for the hit, then lifts with her.", Technique::Practical,
         {u"Clear lath from the face, then board", u"Ole Petersen", u"Eye wash, board, collar", 20, {2027, 3, 16}}},
        {u"3K", u"63", u"Stove and poker", 38, Discipline::Weapon, Rehearsing, {3, 22, 4, 9},
         u"Sixteen moves. Poker is rubber; hero poker only in the insert. Two parries high, one low, poker is stamped out "
         "of her hand. Tarasov's wrestling lift, she climbs his shoulder and takes the ear. Both to the knees; her coat sleeve takes fire "
         "at the stove door: gel, 4 s, out on the wet felt before she stands.",
         u"All eye lines to the left of the stove: the rig is on the right.", Technique::Practical,
         {u"Down on the felt, wet blankets from both sides", u"Works fire brigade, pump 1; Ole Petersen",
          u"Two extinguishers, wet blankets, burn kit", 4, {2027, 3, 16}}},
        {u"3L", u"63", u"Jerk-back", 12, Discipline::Wire, Choreographed, {3, 30, 4, 9},
         u"Vera kicks from the floor, Tarasov's double is taken back 3 m on the ratchet into the padded wall, 0.6 m off the "
         "floor, spotter each side. Line released by the operator on contact, never before.",
         u"Side on, 50 mm. Line is painted out.", Technique::VfxAssisted,
         {u"Dump valve, then lower by hand", u"Wanda Jeschke, Paul Ngata", u"Knife on the rig, ladder, board", 8,
          {2027, 3, 16}}},
        {u"3M", u"63", u"Out of the flat", 26, fight, Choreographed, {5, 15, 2, 3},
         u"Vera pulls the curtain rod, uses it as a crutch and then as a bar across the door handles. Roth is where she left "
         "him and has stopped answering. She puts his arm over her neck.",
         u"Curtain crosses the lens: end of day two."},
    };
}
// clang-format on

// The third day's part: down to the street.
// clang-format off
std::vector<BeatRow> lowerFlights()
{
    return {
        {u"3N", u"64", u"Neither will stay down", 70, fight, Rehearsing, {4, 30, 5, 10},
         u"Twenty moves at half the speed of everything before. Marek hits, misses, holds the rail; Vera hits, misses, falls "
         "on the miss. Every blow is pad or near. They both stand up three times; the third time only she does.",
         u"One camera body, no wipe for 70 seconds: the longest join-free run."},
        {u"3O", u"64", u"Stairs, backwards", 25, fall, Choreographed, {4, 25, 4, 8},
         u"Marek's double takes the last flight backwards: eleven steps, seat, shoulder, over once, stop against the foam "
         "pillar. Head never passes the nosing line.",
         u"From below, lens at floor height, mat beside it.", Technique::Practical,
         {u"Stop on the call, landing clear", u"Friederike Lohse", u"Board, collar", 15, {2027, 3, 18}}},
        {u"3P", u"64", u"To the street", 50, fight, Choreographed, {5, 15, 3, 4},
         u"Vera carries Roth across the hall. Man 1 is sitting by the door and lifts his gun; she shows him she has none "
         "left either, and he lets them go. Out into the light of the street door.",
         u"Walks out behind them; blend on the headlamp flare into 4A."},
    };
}
// clang-format on

}  // namespace

std::vector<BeatRow> stairwellBeats()
{
    std::vector<BeatRow> beats = upperFlights();
    for (const auto &more : {emptyFlat(), lowerFlights()})
        beats.insert(beats.end(), more.begin(), more.end());
    return beats;
}

}  // namespace stunt::sample
