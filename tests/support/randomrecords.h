// SPDX-License-Identifier: GPL-3.0-or-later
// Random records of every type, for tests that try many: fields are filled by their types, then brought into the shape
// that their record's rules want. A few stay wrong on purpose; the verbs refuse them.
#pragma once

#include "core/project/projectdata.h"
#include "core/project/references.h"

#include <random>

namespace stunt::fixture {

class RandomRecords
{
public:
    explicit RandomRecords(quint32 seed) : m_engine(seed) {}

    // A number in [0, bound).
    int below(int bound) { return static_cast<int>(m_engine() % static_cast<quint32>(bound)); }
    bool chance(int percent) { return below(100) < percent; }

    // A record of the production, or a null id when there is none of the type.
    template<class T>
    Id<T> any(const ProjectData &data)
    {
        const Table<T> &table = data.all<T>();
        if (table.isEmpty())
            return {};
        auto it = table.begin();
        std::advance(it, below(static_cast<int>(table.size())));
        return it->id;
    }

    // A new record with every field random.
    template<class T>
    T record(const ProjectData &data)
    {
        T record;
        forEachField<T>([&](const auto &field) { fill(data, record.*field.member); });
        shape(data, record);
        return record;
    }

    // `record` with some of its fields changed.
    template<class T>
    void mutate(const ProjectData &data, T &record)
    {
        forEachField<T>([&](const auto &field) {
            if (chance(15))
                fill(data, record.*field.member);
        });
        shape(data, record);
    }

    QString text()
    {
        static const char16_t *const texts[] = {
            u"",
            u"Maya Okafor",
            u"Ø ä ß 漢字",
            u"\"quoted\" 'single' `back`",
            u"'); DROP TABLE beat; --",
            u"<b>bold</b> &amp;",
            u"line one\nline two\ttab",
            u"\U0001F525 fire",
            u"\u202Eolleh",
            u"\uFEFFbegins with a mark",
            u"\uFFFEreversed mark",
            u"=1+1",
            u"%1 %2 %n",
            u"a\\b/c:d",
            u"\u00A0 inner \u00A0 spaces",
            u"\uFFFD",
            u"\uFFFF",
            u"null",
            u"0",
        };
        return QString::fromUtf16(texts[below(static_cast<int>(std::size(texts)))])
             + (chance(60) ? QString::number(below(500)) : QString());
    }
    QString zone()
    {
        static const char *const zones[] = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"};
        return QString::fromLatin1(zones[below(4)]);
    }
    CivilTime time() { return CivilTime{.minutes = below(CivilTime::maxMinutes + 1)}; }
    QDate date() { return QDate(2027, 1, 1).addDays(below(365)); }

private:
    void fill(const ProjectData &, QString &value) { value = text(); }
    void fill(const ProjectData &, bool &value) { value = chance(30); }
    void fill(const ProjectData &, int &value) { value = below(100); }
    void fill(const ProjectData &, qint64 &value) { value = below(60'000); }
    void fill(const ProjectData &, double &value) { value = below(89'000'001) / 1'000'000.0 - 44.5; }
    void fill(const ProjectData &, Length &value) { value.mm = 1 + below(3000); }
    void fill(const ProjectData &, Mass &value) { value.g = 1 + below(500'000); }
    void fill(const ProjectData &, CivilTime &value) { value = time(); }
    void fill(const ProjectData &, QDate &value) { value = chance(30) ? QDate() : date(); }
    void fill(const ProjectData &, Contact &value) { value = {text(), text(), text(), text()}; }
    void fill(const ProjectData &, Meal &value) { value = {text(), time(), 1 + below(90)}; }
    void fill(const ProjectData &, DepartmentNote &value) { value = {text(), text()}; }
    void fill(const ProjectData &, MealBreak &value)
    {
        value.out.minutes = below(1000);
        value.in = chance(50) ? std::optional(CivilTime{.minutes = value.out.minutes + 1 + below(60)}) : std::nullopt;
    }
    void fill(const ProjectData &, Blob &value) { value.bytes = text().toUtf8(); }
    void fill(const ProjectData &, MatchValue &value)
    {
        value = {text(), 1.25, 0.5, chance(50) ? std::optional(0.1) : std::nullopt, text()};
    }
    void fill(const ProjectData &data, MatchTick &value)
    {
        fill(data, value.what);
        value.matchedBy = text();
        value.take = below(20);
    }
    template<NamedEnum E>
    void fill(const ProjectData &, E &value)
    {
        const auto &entries = EnumNames<E>::entries;
        value = entries[static_cast<std::size_t>(below(static_cast<int>(entries.size())))].value;
    }
    template<class T>
    void fill(const ProjectData &data, Id<T> &value)
    {
        value = chance(97) ? any<T>(data) : Id<T>::create();
    }
    template<class T>
    void fill(const ProjectData &data, std::optional<T> &value)
    {
        value.reset();
        if (chance(40))
            return;
        T inner{};
        fill(data, inner);
        if constexpr (isReference<T>) {
            if (inner.isNull())
                return;
        }
        value = std::move(inner);
    }
    template<class T>
    void fill(const ProjectData &data, std::vector<T> &values)
    {
        values.resize(static_cast<std::size_t>(below(4)));
        for (T &value : values)
            fill(data, value);
        if constexpr (isReference<T>)
            std::erase_if(values, [](const T &value) { return value.isNull(); });
    }
    void fill(const ProjectData &, QStringList &values)
    {
        values.clear();
        for (int i = below(4); i > 0; --i)
            values.append(text());
    }

    template<class T>
    void shape(const ProjectData &, T &record)
    {
        if constexpr (requires { record.timeZone; })
            record.timeZone = chance(60) ? QStringLiteral("Europe/Berlin") : zone();
        if constexpr (requires { record.frameRate; }) {
            record.frameRate = QStringLiteral("25");
            record.dropFrame = false;
        }
        if constexpr (std::is_same_v<T, Beat> || std::is_same_v<T, Part>)
            shapeSpan(record);
        if constexpr (std::is_same_v<T, Availability>)
            shapeDates(record);
        if constexpr (std::is_same_v<T, Attachment>)
            keepOne(record.beat, record.sequence, record.rig);
        if constexpr (std::is_same_v<T, Strip>)
            shapeKind(record);
        shapeChoices(record);
        if constexpr (std::is_same_v<T, Plan>)
            record.live = chance(10);
        if constexpr (std::is_same_v<T, ShootDay>) {
            if (!record.date.isValid())
                record.date = date();
        }
        if constexpr (std::is_same_v<T, Scene>)
            if (record.scriptDay)
                ++*record.scriptDay;
    }
    // Of several references one stays; where none is set, none.
    template<class First, class... Rest>
    void keepOne(std::optional<First> &first, std::optional<Rest> &...rest)
    {
        if (first)
            (rest.reset(), ...);
        else if constexpr (sizeof...(Rest) > 1)
            keepOne(rest...);
    }
    template<class T>
    void shapeChoices(T &record)
    {
        if constexpr (std::is_same_v<T, Take>)
            keepOne(record.setup, record.beat);
        if constexpr (std::is_same_v<T, Inspection> || std::is_same_v<T, RehearsalBooking>)
            keepOne(record.rigUnit, record.item);
        if constexpr (std::is_same_v<T, RigUse>)
            keepOne(record.beat, record.rehearsal);
        if constexpr (std::is_same_v<T, Cover>)
            keepOne(record.shootDay, record.rehearsal);
        if constexpr (std::is_same_v<T, Hazard>)
            keepOne(record.beat, record.sequence, record.shootDay, record.location);
        if constexpr (std::is_same_v<T, Rehearsal>)
            record.end.minutes = std::min(record.start.minutes + 1 + below(300), CivilTime::maxMinutes);
        if constexpr (std::is_same_v<T, Setup> || std::is_same_v<T, Stitch>)
            shapeSpan(record);
        if constexpr (requires { record.issuedAt; })
            record.issuedAt = QStringLiteral("2027-03-26T18:04:00Z");
        if constexpr (requires { record.sentAt; })
            record.sentAt = record.confirmedAt = QString();
        if constexpr (requires { record.currency; })
            record.currency = QStringLiteral("EUR");
        if constexpr (std::is_same_v<T, Item>) {
            record.states = {QStringLiteral("whole"), QStringLiteral("broken"), QStringLiteral("absent")};
            record.firstState = QStringLiteral("whole");
        }
        if constexpr (std::is_same_v<T, ItemUse>) {
            record.requiredStates = chance(50) ? QStringList{QStringLiteral("whole")} : QStringList();
            record.leaves = chance(50) ? QStringLiteral("broken") : QString();
        }
        if constexpr (std::is_same_v<T, Copy>)
            record.firstState.clear();
        if constexpr (std::is_same_v<T, Stitch>) {
            if (!record.swapFrom || !record.swapTo) {
                record.swapFrom.reset();
                record.swapTo.reset();
            }
        }
        shapeNumbers(record);
    }
    // Numbers with narrower limits than a random one keeps to, and dates that must be there and in order.
    template<class T>
    void shapeNumbers(T &record)
    {
        forEachField<T>([&]<class V>(const Field<T, V> &field) {
            V &value = record.*field.member;
            if constexpr (std::is_same_v<V, std::optional<int>> || std::is_same_v<V, std::optional<qint64>>) {
                if (value)
                    value = std::clamp<qint64>(*value, std::max<qint64>(field.limits.least, -1'000'000),
                                               std::min<qint64>(field.limits.greatest, 1'000'000));
            } else if constexpr (std::is_same_v<V, QDate>) {
                if (!value.isValid() && field.limits.least == 1)
                    value = date();
            }
        });
        if constexpr (requires { record.nextDue; })
            record.nextDue = QDate();
        if constexpr (requires { record.expires; })
            record.expires = QDate();
        if constexpr (requires { record.clearedOn; })
            record.clearedOn = QDate();
        if constexpr (requires { record.validTo; })
            record.validTo = QDate();
        if constexpr (std::is_same_v<T, TrainingGoal>)
            record.to = record.from.addDays(below(20));
        if constexpr (requires { record.lightestUserG; })
            record.lightestUserG.reset();
        if constexpr (requires { record.broken; })
            record.broken = std::min(record.broken, record.quantity);
    }
    template<class T>
    void shapeSpan(T &record)
    {
        if constexpr (std::is_same_v<T, Beat> || std::is_same_v<T, Stitch>) {
            record.endMs = record.startMs + 40 + below(20'000);
        } else if (record.startMs) {
            record.endMs = *record.startMs + 40 + below(20'000);
        } else {
            record.endMs.reset();
        }
    }
    template<class T>
    void shapeDates(T &record)
    {
        if (!record.from.isValid())
            record.from = date();
        record.to = record.from.addDays(below(20));
    }
    template<class T>
    void shapeKind(T &record)
    {
        keepOne(record.beat, record.setup, record.scene);
        record.kind = record.beat  ? StripKind::Beat
                    : record.setup ? StripKind::Setup
                    : record.scene ? StripKind::Scene
                                   : StripKind::Banner;
        record.banner = record.kind == StripKind::Banner ? std::optional(BannerKind::Other) : std::nullopt;
    }

    std::mt19937 m_engine;
};

}  // namespace stunt::fixture
