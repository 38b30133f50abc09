// SPDX-License-Identifier: GPL-3.0-or-later
// A call sheet in JSON, as an issue keeps it: every member under its own name.
#pragma once

#include "core/model/valuejson.h"
#include "core/reports/callsheet.h"

namespace stunt {

template<>
struct ValueFields<CallTime> {
    static constexpr std::tuple list{ValueField{"time", &CallTime::time}, ValueField{"typed", &CallTime::typed}};
};

template<>
struct ValueFields<CallSheet::NamedTime> {
    using S = CallSheet::NamedTime;
    static constexpr std::tuple list{ValueField{"name", &S::name}, ValueField{"time", &S::time},
                                     ValueField{"minutes", &S::minutes}};
};

template<>
struct ValueFields<CallSheet::Phone> {
    using S = CallSheet::Phone;
    static constexpr std::tuple list{ValueField{"position", &S::position}, ValueField{"name", &S::name},
                                     ValueField{"phone", &S::phone}, ValueField{"email", &S::email}};
};

template<>
struct ValueFields<CallSheet::Place> {
    using S = CallSheet::Place;
    static constexpr std::tuple list{ValueField{"letter", &S::letter}, ValueField{"name", &S::name},
                                     ValueField{"address", &S::address}, ValueField{"parking", &S::parking},
                                     ValueField{"mapLink", &S::mapLink}};
};

template<>
struct ValueFields<CallSheet::Head> {
    using S = CallSheet::Head;
    static constexpr std::tuple list{ValueField{"title", &S::title},
                                     ValueField{"company", &S::company},
                                     ValueField{"productionNumber", &S::productionNumber},
                                     ValueField{"unit", &S::unit},
                                     ValueField{"date", &S::date},
                                     ValueField{"dayNumber", &S::dayNumber},
                                     ValueField{"dayTotal", &S::dayTotal},
                                     ValueField{"crewCall", &S::crewCall},
                                     ValueField{"shootingCall", &S::shootingCall},
                                     ValueField{"meals", &S::meals},
                                     ValueField{"wrap", &S::wrap},
                                     ValueField{"sunrise", &S::sunrise},
                                     ValueField{"sunset", &S::sunset},
                                     ValueField{"weather", &S::weather},
                                     ValueField{"scriptColour", &S::scriptColour},
                                     ValueField{"scheduleColour", &S::scheduleColour},
                                     ValueField{"clockChange", &S::clockChange},
                                     ValueField{"places", &S::places},
                                     ValueField{"basecamp", &S::basecamp},
                                     ValueField{"parking", &S::parking},
                                     ValueField{"contacts", &S::contacts},
                                     ValueField{"notes", &S::notes}};
};

template<>
struct ValueFields<CallSheet::Hospital> {
    using S = CallSheet::Hospital;
    static constexpr std::tuple list{
        ValueField{"places", &S::places},       ValueField{"name", &S::name},
        ValueField{"address", &S::address},     ValueField{"phone", &S::phone},
        ValueField{"minutes", &S::minutes},     ValueField{"trauma", &S::trauma},
        ValueField{"ambulance", &S::ambulance}, ValueField{"alternateAmbulance", &S::alternateAmbulance}};
};

template<>
struct ValueFields<CallSheet::CoverLine> {
    using S = CallSheet::CoverLine;
    static constexpr std::tuple list{ValueField{"kind", &S::kind},       ValueField{"needed", &S::needed},
                                     ValueField{"who", &S::who},         ValueField{"channel", &S::channel},
                                     ValueField{"contact", &S::contact}, ValueField{"from", &S::from},
                                     ValueField{"to", &S::to},           ValueField{"notes", &S::notes}};
};

template<>
struct ValueFields<CallSheet::Safety> {
    using S = CallSheet::Safety;
    static constexpr std::tuple list{
        ValueField{"hospitals", &S::hospitals},         ValueField{"cover", &S::cover},
        ValueField{"abortWord", &S::abortWord},         ValueField{"briefingTime", &S::briefingTime},
        ValueField{"briefingPlace", &S::briefingPlace}, ValueField{"hotline", &S::hotline}};
};

template<>
struct ValueFields<CallSheet::BeatLine> {
    using S = CallSheet::BeatLine;
    static constexpr std::tuple list{ValueField{"number", &S::number}, ValueField{"title", &S::title},
                                     ValueField{"action", &S::action}, ValueField{"discipline", &S::discipline}};
};

template<>
struct ValueFields<CallSheet::StripLine> {
    using S = CallSheet::StripLine;
    static constexpr std::tuple list{ValueField{"kind", &S::kind},
                                     ValueField{"start", &S::start},
                                     ValueField{"earliest", &S::earliest},
                                     ValueField{"minutes", &S::minutes},
                                     ValueField{"minutesEstimated", &S::minutesEstimated},
                                     ValueField{"scene", &S::scene},
                                     ValueField{"heading", &S::heading},
                                     ValueField{"synopsis", &S::synopsis},
                                     ValueField{"addition", &S::addition},
                                     ValueField{"beats", &S::beats},
                                     ValueField{"cast", &S::cast},
                                     ValueField{"dayPart", &S::dayPart},
                                     ValueField{"scriptDay", &S::scriptDay},
                                     ValueField{"pagesEighths", &S::pagesEighths},
                                     ValueField{"place", &S::place}};
};

template<>
struct ValueFields<CallSheet::CallLine> {
    using S = CallSheet::CallLine;
    static constexpr std::tuple list{ValueField{"number", &S::number},
                                     ValueField{"person", &S::person},
                                     ValueField{"role", &S::role},
                                     ValueField{"status", &S::status},
                                     ValueField{"statusTyped", &S::statusTyped},
                                     ValueField{"pickUp", &S::pickUp},
                                     ValueField{"makeUp", &S::makeUp},
                                     ValueField{"pads", &S::pads},
                                     ValueField{"rehearsal", &S::rehearsal},
                                     ValueField{"onSet", &S::onSet},
                                     ValueField{"release", &S::release},
                                     ValueField{"remarks", &S::remarks}};
};

template<>
struct ValueFields<CallSheet::Advance> {
    using S = CallSheet::Advance;
    static constexpr std::tuple list{ValueField{"date", &S::date},         ValueField{"dayNumber", &S::dayNumber},
                                     ValueField{"dayTotal", &S::dayTotal}, ValueField{"crewCall", &S::crewCall},
                                     ValueField{"places", &S::places},     ValueField{"strips", &S::strips}};
};

template<>
struct ValueFields<CallSheet::CrewLine> {
    using S = CallSheet::CrewLine;
    static constexpr std::tuple list{ValueField{"position", &S::position}, ValueField{"name", &S::name},
                                     ValueField{"contact", &S::contact},   ValueField{"call", &S::call},
                                     ValueField{"preCall", &S::preCall},   ValueField{"notes", &S::notes}};
};

template<>
struct ValueFields<CallSheet::Department> {
    using S = CallSheet::Department;
    static constexpr std::tuple list{ValueField{"name", &S::name}, ValueField{"crew", &S::crew}};
};

template<>
struct ValueFields<CallSheet> {
    using S = CallSheet;
    static constexpr std::tuple list{ValueField{"head", &S::head},
                                     ValueField{"safety", &S::safety},
                                     ValueField{"strips", &S::strips},
                                     ValueField{"totalPagesEighths", &S::totalPagesEighths},
                                     ValueField{"totalMinutes", &S::totalMinutes},
                                     ValueField{"minutesMissing", &S::minutesMissing},
                                     ValueField{"cast", &S::cast},
                                     ValueField{"stunts", &S::stunts},
                                     ValueField{"others", &S::others},
                                     ValueField{"legend", &S::legend},
                                     ValueField{"departmentNotes", &S::departmentNotes},
                                     ValueField{"advance", &S::advance},
                                     ValueField{"crew", &S::crew},
                                     ValueField{"channels", &S::channels},
                                     ValueField{"forcedCallApproval", &S::forcedCallApproval},
                                     ValueField{"paper", &S::paper},
                                     ValueField{"audience", &S::audience},
                                     ValueField{"revision", &S::revision},
                                     ValueField{"composedAt", &S::composedAt}};
};

// Reads and writes one.
class SheetJson
{
public:
    [[nodiscard]] static QJsonValue write(const QString &value) { return value; }
    [[nodiscard]] static QJsonValue write(bool value) { return value; }
    [[nodiscard]] static QJsonValue write(int value) { return value; }
    [[nodiscard]] static QJsonValue write(qint64 value) { return value; }
    [[nodiscard]] static QJsonValue write(CivilTime value) { return value.toText(); }
    [[nodiscard]] static QJsonValue write(QDate value) { return value.toString(Qt::ISODate); }
    [[nodiscard]] static QJsonValue write(const QDateTime &value) { return value.toUTC().toString(Qt::ISODateWithMs); }
    template<NamedEnum E>
    [[nodiscard]] static QJsonValue write(E value)
    {
        return enumText(value);
    }
    template<class V>
    [[nodiscard]] static QJsonValue write(const std::optional<V> &value)
    {
        return value ? write(*value) : QJsonValue();
    }
    template<class V>
    [[nodiscard]] static QJsonValue write(const std::vector<V> &values)
    {
        QJsonArray array;
        for (const V &value : values)
            array.append(write(value));
        return array;
    }
    template<ValueStruct S>
    [[nodiscard]] static QJsonValue write(const S &value)
    {
        QJsonObject object;
        std::apply(
            [&](const auto &...field) {
                (object.insert(QLatin1StringView(field.name), write(value.*field.member)), ...);
            },
            ValueFields<S>::list);
        return object;
    }

    // Whether `json` is of the right shape.
    [[nodiscard]] static bool read(const QJsonValue &json, QString &value) { return fromJson(json, value); }
    [[nodiscard]] static bool read(const QJsonValue &json, int &value) { return fromJson(json, value); }
    [[nodiscard]] static bool read(const QJsonValue &json, CivilTime &value) { return fromJson(json, value); }
    [[nodiscard]] static bool read(const QJsonValue &json, bool &value)
    {
        value = json.toBool();
        return json.isBool();
    }
    [[nodiscard]] static bool read(const QJsonValue &json, qint64 &value)
    {
        value = json.toInteger();
        return json.isDouble();
    }
    [[nodiscard]] static bool read(const QJsonValue &json, QDate &value)
    {
        value = QDate::fromString(json.toString(), Qt::ISODate);
        return json.isString();
    }
    [[nodiscard]] static bool read(const QJsonValue &json, QDateTime &value)
    {
        value = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
        return json.isString();
    }
    template<NamedEnum E>
    [[nodiscard]] static bool read(const QJsonValue &json, E &value)
    {
        return fromJson(json, value);
    }
    template<class V>
    [[nodiscard]] static bool read(const QJsonValue &json, std::optional<V> &value)
    {
        value.reset();
        return json.isNull() || json.isUndefined() || read(json, value.emplace());
    }
    template<class V>
    [[nodiscard]] static bool read(const QJsonValue &json, std::vector<V> &values)
    {
        values.clear();
        for (const auto &each : json.toArray())
            if (!read(QJsonValue(each), values.emplace_back()))
                return false;
        return json.isArray();
    }
    template<ValueStruct S>
    [[nodiscard]] static bool read(const QJsonValue &json, S &value)
    {
        const QJsonObject object = json.toObject();
        return json.isObject()
            && std::apply(
                   [&](const auto &...field) {
                       return (read(object[QLatin1StringView(field.name)], value.*field.member) && ...);
                   },
                   ValueFields<S>::list);
    }
};

}  // namespace stunt
