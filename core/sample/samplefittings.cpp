// SPDX-License-Identifier: GPL-3.0-or-later
// What the fitting of 22 February took of those who share a role: actors and their doubles.
#include "core/sample/samplebuild.h"
#include "core/sample/samplepeople.h"

namespace stunt::sample {

namespace {

struct FittingRow {
    QStringView person;
    int shoulderCm;
    int hipsCm;
    double collarCm;
    Build build;
    Handedness handedness;
    QStringView appearance;  // in their own words
};

// clang-format off
constexpr std::array fittings{
    FittingRow{u"ines.falkenhagen", 41, 96, 35.5, Build::Athletic, Handedness::Right, u"Mixed heritage, freckles"},
    FittingRow{u"maya.okafor", 42, 97, 36, Build::Athletic, Handedness::Right, u"Mixed heritage, freckles"},
    FittingRow{u"jule.sandrock", 41, 95, 35.5, Build::Athletic, Handedness::Both, u"Mixed heritage, freckles"},
    FittingRow{u"rupert.ashcombe", 46, 101, 41, Build::Stocky, Handedness::Right, u"Pale, lined"},
    FittingRow{u"kai.broemmel", 46, 100, 41, Build::Stocky, Handedness::Right, u"Pale, lined"},
    FittingRow{u"lorcan.byrne", 45, 98, 40, Build::Stocky, Handedness::Right, u"Pale, lined"},
    FittingRow{u"goran.petrovic", 50, 104, 43, Build::Muscular, Handedness::Right, u"Olive skin"},
    FittingRow{u"sander.vos", 51, 105, 43.5, Build::Muscular, Handedness::Both, u"Olive skin"},
    FittingRow{u"tobias.wrede", 46, 98, 39, Build::Slim, Handedness::Left, u"Fair, clean shaven"},
    FittingRow{u"felix.aydin", 46, 97, 39, Build::Slim, Handedness::Both, u"Fair, clean shaven"},
    FittingRow{u"ayse.demirtas", 40, 95, 35, Build::Slim, Handedness::Right, u"Olive skin"},
    FittingRow{u"leila.mansour", 39, 92, 34, Build::Slim, Handedness::Right, u"Olive skin"},
    FittingRow{u"noor.haddad", 39, 91, 34, Build::Slim, Handedness::Right, u"Olive skin"},
    FittingRow{u"dmitri.volkonsky", 56, 116, 47, Build::Heavy, Handedness::Right, u"Shaved head, full beard"},
    FittingRow{u"bruno.tesfaye", 55, 114, 46.5, Build::Heavy, Handedness::Right, u"Shaved head, full beard"},
    FittingRow{u"annegret.sommerfeldt", 39, 98, 35, Build::Slim, Handedness::Right, u"Pale"},
    FittingRow{u"zoe.marchetti", 39, 97, 35, Build::Slim, Handedness::Right, u"Pale"},
    FittingRow{u"chen.zhiwei", 43, 94, 38, Build::Slim, Handedness::Right, u"East Asian"},
    FittingRow{u"minh.tran", 43, 94, 38, Build::Slim, Handedness::Right, u"East Asian"},
    FittingRow{u"olaf.hinrichsen", 48, 106, 43, Build::Stocky, Handedness::Right, u"Fair, weathered"},
    FittingRow{u"piet.vandersteen", 48, 105, 42.5, Build::Stocky, Handedness::Right, u"Fair, weathered"},
};
// clang-format on

}  // namespace

void addFitting(Person &person)
{
    for (const FittingRow &row : fittings) {
        if (person.id != idOf<Person>(row.person))
            continue;
        person.shoulderMm = Length{row.shoulderCm * 10};
        person.hipsMm = Length{row.hipsCm * 10};
        person.collarMm = Length{static_cast<int>(row.collarCm * 10)};
        person.build = row.build;
        person.handedness = row.handedness;
        person.appearance = row.appearance.toString();
    }
}

}  // namespace stunt::sample
