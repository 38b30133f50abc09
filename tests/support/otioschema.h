// SPDX-License-Identifier: GPL-3.0-or-later
// OpenTimelineIO's own rules for a file, as its published schemas and its reader have them: which members an object of
// each schema must have, of which kind, and that the times of a composition fit together.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <cmath>

namespace stunt::fixture {

class OtioSchemaCheck
{
public:
    // What is wrong with a file; empty when nothing is.
    [[nodiscard]] static QStringList problemsOf(const QByteArray &json)
    {
        OtioSchemaCheck check;
        QJsonParseError error{};
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            return {error.errorString()};
        check.rate = document[QStringLiteral("global_start_time")][QStringLiteral("rate")].toDouble();
        check.value(document.object(), {QStringLiteral("Timeline.1")}, QStringLiteral("/"));
        return check.m_problems;
    }

private:
    using Names = QStringList;

    void wrong(const QString &path, const QString &what) { m_problems.append(path + QStringLiteral(": ") + what); }

    // An object of one of the schemas `allowed`.
    void value(const QJsonValue &value, const Names &allowed, const QString &path)
    {
        const QJsonObject object = value.toObject();
        const QString schema = object[QStringLiteral("OTIO_SCHEMA")].toString();
        if (!value.isObject() || !allowed.contains(schema)) {
            wrong(path, QStringLiteral("“%1” is none of %2").arg(schema, allowed.join(u' ')));
            return;
        }
        const QString kind = schema.section(u'.', 0, 0);
        if (kind == QLatin1String("RationalTime"))
            return time(object, path);
        if (kind == QLatin1String("TimeRange"))
            return range(object, path);
        text(object, "name", path);
        metadata(object, path);
        if (kind == QLatin1String("Timeline")) {
            nullable(object, "global_start_time", {QStringLiteral("RationalTime.1")}, path);
            member(object, "tracks", {QStringLiteral("Stack.1")}, path);
        } else if (kind == QLatin1String("Marker")) {
            color(object, path);
            member(object, "marked_range", {QStringLiteral("TimeRange.1")}, path);
        } else if (kind.endsWith(QLatin1String("Reference"))) {
            nullable(object, "available_range", {QStringLiteral("TimeRange.1")}, path);
            if (kind == QLatin1String("ExternalReference"))
                text(object, "target_url", path);
        } else {
            item(object, kind, path);
        }
    }

    // A stack, a track, a clip or a gap.
    void item(const QJsonObject &object, const QString &kind, const QString &path)
    {
        if (object.contains(QLatin1String("enabled")) && !object[QLatin1String("enabled")].isBool())
            wrong(path, QStringLiteral("enabled is no boolean"));
        nullable(object, "source_range", {QStringLiteral("TimeRange.1")}, path);
        list(object, "effects", {}, path);
        list(object, "markers", {QStringLiteral("Marker.2")}, path);
        if (kind == QLatin1String("Stack"))
            list(object, "children", {QStringLiteral("Track.1")}, path);
        if (kind == QLatin1String("Track")) {
            list(object, "children", {QStringLiteral("Clip.1"), QStringLiteral("Gap.1")}, path);
            if (object[QLatin1String("kind")].toString() != QLatin1String("Video"))
                wrong(path, QStringLiteral("kind is not Video"));
        }
        if (kind == QLatin1String("Clip"))
            member(object, "media_reference",
                   {QStringLiteral("MissingReference.1"), QStringLiteral("ExternalReference.1")}, path);
        // Without media of known length nothing but its range says how long an item of a track is.
        if ((kind == QLatin1String("Clip") || kind == QLatin1String("Gap"))
            && !object[QLatin1String("source_range")].isObject())
            wrong(path, QStringLiteral("has no length"));
    }

    void time(const QJsonObject &object, const QString &path)
    {
        const QJsonValue value = object[QLatin1String("value")];
        if (!value.isDouble() || value.toDouble() != std::floor(value.toDouble()) || value.toDouble() < 0)
            wrong(path, QStringLiteral("value is no whole frame"));
        if (!object[QLatin1String("rate")].isDouble() || object[QLatin1String("rate")].toDouble() != rate || rate < 1)
            wrong(path, QStringLiteral("rate is not the timeline's"));
    }
    void range(const QJsonObject &object, const QString &path)
    {
        member(object, "start_time", {QStringLiteral("RationalTime.1")}, path);
        member(object, "duration", {QStringLiteral("RationalTime.1")}, path);
    }

    void member(const QJsonObject &object, const char *key, const Names &allowed, const QString &path)
    {
        value(object[QLatin1String(key)], allowed, path + QLatin1String(key) + u'/');
    }
    void nullable(const QJsonObject &object, const char *key, const Names &allowed, const QString &path)
    {
        if (!object.contains(QLatin1String(key)))
            wrong(path, QStringLiteral("has no %1").arg(QLatin1String(key)));
        else if (!object[QLatin1String(key)].isNull())
            member(object, key, allowed, path);
    }
    void list(const QJsonObject &object, const char *key, const Names &allowed, const QString &path)
    {
        if (!object[QLatin1String(key)].isArray())
            return wrong(path, QStringLiteral("%1 is no list").arg(QLatin1String(key)));
        const QJsonArray array = object[QLatin1String(key)].toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            value(array[i], allowed, QStringLiteral("%1%2/%3/").arg(path, QLatin1String(key)).arg(i));
    }
    void text(const QJsonObject &object, const char *key, const QString &path)
    {
        if (!object[QLatin1String(key)].isString())
            wrong(path, QStringLiteral("%1 is no text").arg(QLatin1String(key)));
    }
    void color(const QJsonObject &object, const QString &path)
    {
        static const Names colors =
            QStringLiteral("PINK RED ORANGE YELLOW GREEN CYAN BLUE PURPLE MAGENTA BLACK WHITE").split(u' ');
        if (!colors.contains(object[QLatin1String("color")].toString()))
            wrong(path, QStringLiteral("color is none of a marker's"));
    }
    // A dictionary of anything that is not of a schema: a reader would take that for an object of its own.
    void metadata(const QJsonObject &object, const QString &path)
    {
        const QJsonValue value = object[QLatin1String("metadata")];
        if (!value.isObject())
            wrong(path, QStringLiteral("metadata is no dictionary"));
        if (QJsonDocument(value.toObject()).toJson().contains("OTIO_SCHEMA"))
            wrong(path, QStringLiteral("metadata holds a schema"));
    }

    double rate = 0;
    QStringList m_problems;
};

}  // namespace stunt::fixture
