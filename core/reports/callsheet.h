// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civiltime.h"
#include "core/model/schedule.h"
#include "core/planning/proposedcalls.h"
#include "core/reports/audience.h"

#include <QDateTime>
#include <vector>

namespace stunt {

class ProjectData;

// A day's call sheet as a plain value: everything is resolved to what is printed, and holds nothing its audience may
// not read. Blocks that have nothing to say are empty.
struct CallSheet {
    struct NamedTime {
        QString name;
        CivilTime time;
        int minutes = 0;  // how long; 0: not said
        friend bool operator==(const NamedTime &, const NamedTime &) = default;
    };

    // A contact of the production: an office or a person everybody may ring.
    struct Phone {
        QString position;
        QString name;
        QString phone;
        QString email;
        friend bool operator==(const Phone &, const Phone &) = default;
    };

    // One place of the day; `letter` ("A", "B") is how the strips refer to it, empty when there is only one.
    struct Place {
        QString letter;
        QString name;
        QString address;
        QString parking;
        QString mapLink;
        friend bool operator==(const Place &, const Place &) = default;
    };

    struct Head {
        QString title;
        QString company;
        QString productionNumber;
        QString unit;
        QDate date;
        int dayNumber = 0;
        int dayTotal = 0;
        std::optional<CivilTime> crewCall;
        std::optional<CivilTime> shootingCall;
        std::vector<NamedTime> meals;
        std::optional<CivilTime> wrap;
        std::optional<CivilTime> sunrise;
        std::optional<CivilTime> sunset;
        QString weather;
        QString scriptColour;
        QString scheduleColour;
        QString clockChange;  // a full sentence on the nights the clocks change
        std::vector<Place> places;
        QString basecamp;
        QString parking;
        std::vector<Phone> contacts;
        QString notes;
        friend bool operator==(const Head &, const Head &) = default;
    };

    struct Hospital {
        QString places;  // which of the day's places it is the nearest to: "A, C"; empty when there is one place
        QString name;    // empty: none entered; the sheet says so
        QString address;
        QString phone;
        std::optional<int> minutes;  // by road
        Answer trauma = Answer::Unknown;
        QString ambulance;  // whom to ring, and in whose place
        QString alternateAmbulance;
        friend bool operator==(const Hospital &, const Hospital &) = default;
    };

    // One need for cover; an empty `who` is nobody booked, and the sheet says so.
    struct CoverLine {
        QString kind;
        int needed = 1;
        QString who;
        QString channel;
        QString contact;  // only for audiences that see work contacts
        std::optional<CivilTime> from;
        std::optional<CivilTime> to;
        QString notes;
        friend bool operator==(const CoverLine &, const CoverLine &) = default;
    };

    struct Safety {
        std::vector<Hospital> hospitals;
        std::vector<CoverLine> cover;
        QString abortWord;
        std::optional<CivilTime> briefingTime;
        QString briefingPlace;
        QString hotline;
        friend bool operator==(const Safety &, const Safety &) = default;
    };

    struct BeatLine {
        QString number;
        QString title;
        QString action;
        QString discipline;
        friend bool operator==(const BeatLine &, const BeatLine &) = default;
    };

    struct StripLine {
        StripKind kind = StripKind::Banner;
        std::optional<CivilTime> start;
        bool earliest = false;  // it starts then at the earliest: a strip before it has no minutes
        std::optional<int> minutes;
        bool minutesEstimated = false;  // from the beats' set-up, takes and resets; else typed
        QString scene;                  // "42A"
        QString heading;                // "INT STAIRWELL", or the banner's text
        QString synopsis;
        QString addition;  // the strip's own text
        std::vector<BeatLine> beats;
        QString cast;  // "1, 2, 1X"
        QString dayPart;
        std::optional<int> scriptDay;
        int pagesEighths = 0;
        QString place;  // the letter, or the name of the only place
        friend bool operator==(const StripLine &, const StripLine &) = default;
    };

    struct CallLine {
        QString number;  // "1", "1X"
        QString person;  // empty: nobody plays the part yet
        QString role;    // the character, "dbl for #1", or what they do
        std::optional<CallStatus> status;
        bool statusTyped = false;
        CallTime pickUp;
        CallTime makeUp;
        CallTime pads;
        CallTime rehearsal;
        CallTime onSet;
        CallTime release;
        QString remarks;
        friend bool operator==(const CallLine &, const CallLine &) = default;
    };

    // The next day of the same unit, in short.
    struct Advance {
        QDate date;
        int dayNumber = 0;
        int dayTotal = 0;
        std::optional<CivilTime> crewCall;
        std::vector<Place> places;
        std::vector<StripLine> strips;
        friend bool operator==(const Advance &, const Advance &) = default;
    };

    struct CrewLine {
        QString position;
        QString name;
        QString contact;  // only for audiences that see work contacts
        std::optional<CivilTime> call;
        bool preCall = false;  // earlier than the crew call
        QString notes;
        friend bool operator==(const CrewLine &, const CrewLine &) = default;
    };
    struct Department {
        QString name;
        std::vector<CrewLine> crew;
        friend bool operator==(const Department &, const Department &) = default;
    };

    Head head;
    Safety safety;
    std::vector<StripLine> strips;
    int totalPagesEighths = 0;
    int totalMinutes = 0;
    bool minutesMissing = false;  // a strip has no minutes, so the total is too low
    std::vector<CallLine> cast;
    std::vector<CallLine> stunts;
    std::vector<CallLine> others;  // stand-ins, background, and whoever else was given a call
    std::vector<QString> legend;   // what the status codes in use mean, "SW · start work"
    std::vector<DepartmentNote> departmentNotes;
    std::optional<Advance> advance;
    std::vector<Department> crew;
    QString channels;
    QString forcedCallApproval;
    Paper paper = Paper::A4;
    Audience audience = Audience::Crew;
    qint64 revision = 0;   // of the production
    QDateTime composedAt;  // in the production's zone

    friend bool operator==(const CallSheet &, const CallSheet &) = default;
};

// What a sheet is asked for with.
struct CallSheetRequest {
    Id<ShootDay> day;
    Audience audience = Audience::Crew;
    qint64 revision = 0;  // the production's, printed beside DRAFT
    QDateTime now;        // when it is composed; printed on every page
};

// The call sheet of a shoot day. Errors: "no-shoot-day" when the data have no such day.
[[nodiscard]] Result<CallSheet> composeCallSheet(const ProjectData &data, const CallSheetRequest &request);

// "1 3/8", "5/8", "2": script pages, as every sheet writes them; empty for none.
[[nodiscard]] QString sheetPagesText(int eighths);

}  // namespace stunt
