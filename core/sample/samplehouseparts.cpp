// SPDX-License-Identifier: GPL-3.0-or-later
// Who does what on the platform, on the balcony and in the stairwell.
#include "core/sample/sampleparts.h"

namespace stunt::sample {

namespace {

using enum PartKind;

// clang-format off
std::vector<PartRow> upperStairs()
{
    return {
        {u"3A", u"1", u"ines.falkenhagen", Actor, u"Block, palm heel", {}},
        {u"3A", u"9", u"tomek.zielonka", StuntPerformer, u"Into the lift wall", {0, 1, 0}},
        {u"3A", u"2", u"rupert.ashcombe", Actor, u"Slides down the jamb", {}},
        {u"3B", u"1", u"ines.falkenhagen", Actor, u"Eleven moves", {}},
        {u"3B", u"9", u"tomek.zielonka", StuntPerformer, u"Bear hug, clash of heads", {0, 1, 0}},
        {u"3B", u"10", u"rafael.quintana", StuntPerformer, u"Jabs, takes the elbow", {0, 2, 0}},
        {u"3C", u"1", u"maya.okafor", Double, u"Levers him over", {}},
        {u"3C", u"10", u"rafael.quintana", StuntPerformer, u"Over the rail, 2.6 m", {1, 0, 0}},
        {u"3C", {}, u"lorcan.byrne", Safety, u"Spotter, half landing", {}},
        {u"3D", u"2", u"rupert.ashcombe", Actor, u"To the pillar", {}, {0, 6}},
        {u"3D", u"2", u"kai.broemmel", Double, u"Stair fall, nine steps", {1, 0, 0}, {5, 24}, u"stair fall"},
        {u"3D", u"1", u"ines.falkenhagen", Actor, u"A step behind", {}},
        {u"3E", u"1", u"ines.falkenhagen", Actor, u"Fourteen moves", {}},
        {u"3E", u"11", u"ruairi.macgiolla", StuntPerformer, u"Corkscrew, wrist lock, throat", {0, 2, 0}},
        {u"3F", u"1", u"maya.okafor", Double, u"Rides him down seven steps", {1, 1, 0}, {}, u"stair fall"},
        {u"3F", u"11", u"ruairi.macgiolla", StuntPerformer, u"Leads the fall", {1, 1, 0}, {}, u"stair fall"},
        {u"3F", {}, u"lorcan.byrne", Safety, u"Spotter, lower landing", {}},
        {u"3G", u"1", u"maya.okafor", Double, u"Throws him at the door", {}},
        {u"3G", u"12", u"emeka.nwosu", StuntPerformer, u"Through the door on to the mat", {1, 1, 0}},
        {u"3G", u"2", u"kai.broemmel", Double, u"Dragged in", {}},
    };
}
// clang-format on

// clang-format off
std::vector<PartRow> flatAndLowerStairs()
{
    return {
        {u"3H", u"1", u"ines.falkenhagen", Actor, u"Looks for something to hold", {}},
        {u"3H", u"6", u"dmitri.volkonsky", Actor, u"Out of the kitchen", {}},
        {u"3H", u"2", u"rupert.ashcombe", Actor, u"Behind the stove", {}},
        {u"3I", u"1", u"ines.falkenhagen", Actor, u"Telephone, twelve moves", {}, {0, 21}},
        {u"3I", u"1", u"maya.okafor", Double, u"Head to the foam tile", {0, 1, 0}, {21, 33}},
        {u"3I", u"6", u"dmitri.volkonsky", Actor, u"Catches the cord", {0, 1, 0}},
        {u"3J", u"1", u"maya.okafor", Double, u"Through the partition", {1, 1, 0}},
        {u"3J", u"6", u"bruno.tesfaye", Double, u"Runs her through it", {0, 1, 0}},
        {u"3J", {}, u"lorcan.byrne", Safety, u"Spotter, pad side", {}},
        {u"3K", u"1", u"maya.okafor", Double, u"Poker, climbs his shoulder, sleeve on fire", {1, 1, 0, 1}, {}, u"partial burn"},
        {u"3K", u"6", u"bruno.tesfaye", Double, u"Wrestling lift, to the knees", {1, 1, 0}},
        {u"3L", u"1", u"maya.okafor", Double, u"Kicks from the floor", {}},
        {u"3L", u"6", u"bruno.tesfaye", Double, u"Taken back 3 m on the ratchet", {0, 1, 1}, {}, u"ratchet"},
        {u"3L", {}, u"lorcan.byrne", Safety, u"Spotter, left", {}},
        {u"3L", {}, u"felix.aydin", Safety, u"Spotter, right", {}},
        {u"3M", u"1", u"ines.falkenhagen", Actor, u"Curtain rod", {}},
        {u"3M", u"2", u"rupert.ashcombe", Actor, u"Has stopped answering", {}},
        {u"3N", u"1", u"ines.falkenhagen", Actor, u"Twenty moves, half speed", {}, {0, 46}},
        {u"3N", u"1", u"maya.okafor", Double, u"The three falls", {2, 1, 0}, {44, 70}},
        {u"3N", u"3", u"goran.petrovic", Actor, u"Hits, misses, holds the rail", {0, 2, 0}},
        {u"3O", u"3", u"sander.vos", Double, u"Eleven steps backwards", {1, 0, 0}, {}, u"stair fall"},
        {u"3O", u"1", u"ines.falkenhagen", Actor, u"Top of the flight", {}},
        {u"3P", u"1", u"ines.falkenhagen", Actor, u"Carries him", {}},
        {u"3P", u"2", u"rupert.ashcombe", Actor, u"Arm over her neck", {}},
        {u"3P", u"9", u"tomek.zielonka", StuntPerformer, u"Sits by the door, gun empty", {}},
    };
}
// clang-format on

}  // namespace

std::vector<PartRow> stairwellParts()
{
    std::vector<PartRow> parts = upperStairs();
    const auto rest = flatAndLowerStairs();
    parts.insert(parts.end(), rest.begin(), rest.end());
    return parts;
}

// clang-format off
std::vector<PartRow> houseParts()
{
    return {
        {u"1A", u"1", u"ines.falkenhagen", Actor, u"Wrist release", {}},
        {u"1A", u"9", u"tomek.zielonka", StuntPerformer, u"Takes the locker door", {0, 1, 0}},
        {u"1B", u"8", u"chen.zhiwei", Actor, u"Umbrella, first five moves", {}, {0, 6}},
        {u"1B", u"8", u"minh.tran", Double, u"Umbrella, hook and trip", {}, {6, 14}},
        {u"1B", u"11", u"ruairi.macgiolla", StuntPerformer, u"Tripped on to the bench", {1, 1, 0}},
        {u"1C", u"1", u"maya.okafor", Double, u"Up the pillar", {}},
        {u"1C", u"9", u"tomek.zielonka", StuntPerformer, u"Runs her at it", {1, 1, 0}},
        {u"1D", u"11", u"ruairi.macgiolla", StuntPerformer, u"Off the edge, 1.1 m", {1, 0, 0}},
        {u"1D", u"17", u"wilfried.ost", Actor, u"Blows the whistle", {}},
        {u"1E", u"1", u"maya.okafor", Double, u"Across the track, roll", {1, 0, 0}},
        {u"1E", u"17", u"wilfried.ost", Actor, u"At the cab window", {}},
        {u"2A", u"1", u"ines.falkenhagen", Actor, u"Steers one baton into the other", {}},
        {u"2A", u"15", u"henning.prokop", StuntPerformer, u"First baton", {0, 1, 0}},
        {u"2A", u"16", u"joscha.brandt", Actor, u"Second baton", {}},
        {u"2A", u"2", u"rupert.ashcombe", Actor, u"Will not leave", {}},
        {u"2B", u"1", u"ines.falkenhagen", Actor, u"Hose round forearm and hip", {}},
        {u"2C", u"1", u"maya.okafor", Double, u"Through the glass", {0, 1, 0}},
        {u"2D", u"1", u"maya.okafor", Double, u"Descender, 13.4 m", {0, 0, 1}, {}, u"descender", u"rope access level 1"},
        {u"2D", {}, u"anna.lindner", Safety, u"Watches the backup line", {}},
        {u"2E", u"1", u"maya.okafor", Double, u"Stop and swing", {0, 1, 1}},
        {u"2F", u"1", u"maya.okafor", Double, u"Feet first through the window", {0, 1, 1}},
        {u"2F", u"20", u"marlies.theunissen", Actor, u"Soup", {}},
        {u"2G", u"1", u"ines.falkenhagen", Actor, u"Frying pan", {}},
        {u"2G", u"16", u"joscha.brandt", Actor, u"Meets the pan", {}},
        {u"2G", u"20", u"marlies.theunissen", Actor, u"Stays in her chair", {}},
        {u"2H", u"1", u"maya.okafor", Double, u"Drainpipe, drop, jump", {1, 0, 1}, {}, u"wire"},
        {u"2I", u"15", u"henning.prokop", StuntPerformer, u"On to the shed roof, 2.8 m", {1, 0, 0}, {}, u"high fall"},
        {u"2I", u"1", u"maya.okafor", Double, u"Under the gate", {}},
        {u"2J", u"2", u"rupert.ashcombe", Actor, u"Good morning", {}},
        {u"2J", u"1", u"ines.falkenhagen", Actor, u"Takes his other arm", {}},
        {u"2J", u"5", u"leila.mansour", Actor, u"Looks up", {}},
        {u"2J", u"4", u"tobias.wrede", Actor, u"At the newspaper stand", {}},
    };
}
// clang-format on

}  // namespace stunt::sample
