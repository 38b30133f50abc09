// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rosterfield.h"

#include <QCoreApplication>
#include <QHash>
#include <array>

namespace stunt {

namespace {

using F = RosterField;
using T = RosterValueType;

// Aliases in English, German, French, Spanish and Italian, as offices head their columns.
constexpr std::array fields{
    RosterFieldInfo{F::None, "unmapped", QT_TRANSLATE_NOOP("RosterField", "Into the notes"), T::None, true, u""},
    RosterFieldInfo{F::Ignore, "ignore", QT_TRANSLATE_NOOP("RosterField", "Leave out"), T::None, true,
                    u"reasonstuntboard"},
    RosterFieldInfo{
        F::Name, "name", QT_TRANSLATE_NOOP("RosterField", "Name"), T::Text, false,
        u"name|names|fullname|performer|performers|performername|nameofperformer|stuntperformer|stuntperformers|"
        u"stuntperformername|stuntman|stuntwoman|stuntperson|artist|artistname|talent|talentname|legalname|nameinfull|"
        u"vollername|vollstandigername|vorundnachname|vorundzuname|darsteller|nom|nomcomplet|nometprenom|nomprenom|"
        u"nombre|nombrecompleto|nombreyapellidos|nome|nomecompleto|nomeecognome"},
    RosterFieldInfo{F::FirstName, "firstName", QT_TRANSLATE_NOOP("RosterField", "First name"), T::Text, false,
                    u"firstname|first|forename|givenname|christianname|vorname|prenom|primernombre"},
    RosterFieldInfo{F::LastName, "lastName", QT_TRANSLATE_NOOP("RosterField", "Last name"), T::Text, false,
                    u"lastname|last|surname|familyname|secondname|nachname|familienname|zuname|nomdefamille|apellido|"
                    u"apellidos|cognome"},
    RosterFieldInfo{F::StageName, "stageName", QT_TRANSLATE_NOOP("RosterField", "Stage name"), T::Text, false,
                    u"stagename|screenname|creditname|creditedas|knownas|aka|professionalname|kunstlername|"
                    u"kuenstlername|nomdescene|"
                    u"nombreartistico|nomedarte"},
    RosterFieldInfo{
        F::Kinds, "kinds", QT_TRANSLATE_NOOP("RosterField", "Kinds"), T::List, true,
        u"kind|kinds|persontype|type|category|function|job|jobtitle|position|funktion|tatigkeit|fonction|funcion"},
    RosterFieldInfo{F::Union, "union", QT_TRANSLATE_NOOP("RosterField", "Union"), T::Text, false,
                    u"union|unionmembership|unions|guild|gewerkschaft|verband|syndicat|sindicato|sindacato"},
    RosterFieldInfo{F::Grade, "grade", QT_TRANSLATE_NOOP("RosterField", "Grade"), T::Text, false,
                    u"grade|grading|uniongrade|registergrade|stuntgrade|rank|stufe|rang"},
    RosterFieldInfo{
        F::Phone, "phone", QT_TRANSLATE_NOOP("RosterField", "Phone"), T::Text, false,
        u"phone|phones|phoneno|phonenumber|phonenr|telephone|telephoneno|telephonenumber|tel|telno|telnr|telnumber|"
        u"mobile|"
        u"mobileno|mobilenumber|mobilephone|mobilenr|mob|cell|cellno|cellnumber|cellphone|cellular|contactnumber|"
        u"contactno|contactphone|telefon|telefonnr|telefonnummer|handy|handynr|handynummer|mobil|mobilnummer|"
        u"mobiltelefon|"
        u"rufnummer|portable|telefono|telefonomovil|movil|cellulare|numerodetelephone"},
    RosterFieldInfo{
        F::Email, "email", QT_TRANSLATE_NOOP("RosterField", "E-mail"), T::Text, false,
        u"email|emails|emailaddress|emailadress|emailid|mail|mailaddress|mailadresse|emailadresse|courriel|adressemail|"
        u"correo|correoelectronico|posta|postaelettronica"},
    RosterFieldInfo{
        F::HomeContact, "homeContact", QT_TRANSLATE_NOOP("RosterField", "Home contact"), T::Text, false,
        u"homecontact|homeaddress|address|postaladdress|homephone|anschrift|adresse|wohnadresse|direccion|indirizzo"},
    RosterFieldInfo{F::EmergencyContact, "emergencyContact", QT_TRANSLATE_NOOP("RosterField", "Emergency contact"),
                    T::Text, false,
                    u"emergencycontact|emergencycontacts|emergency|emergencycontactdetails|ice|icecontact|"
                    u"incaseofemergency|nextofkin|nok|"
                    u"notfallkontakt|notfall|kontaktimnotfall|contactdurgence|contactoemergencia|contactodeemergencia"},
    RosterFieldInfo{F::EmergencyName, "emergencyName", QT_TRANSLATE_NOOP("RosterField", "Emergency contact's name"),
                    T::Text, false, u"emergencyname|emergencycontactname|nameofemergencycontact|icename|nextofkinname"},
    RosterFieldInfo{
        F::EmergencyPhone, "emergencyPhone", QT_TRANSLATE_NOOP("RosterField", "Emergency contact's phone"), T::Text,
        false,
        u"emergencyphone|emergencyphonenumber|emergencynumber|emergencyno|emergencytel|emergencymobile|emergencycell|"
        u"emergencycontactphone|emergencycontactnumber|emergencycontacttel|emergencycontactno|icephone|icenumber|"
        u"nextofkinphone|notfallnummer|notfalltelefon"},
    RosterFieldInfo{
        F::BirthDate, "birthDate", QT_TRANSLATE_NOOP("RosterField", "Birth date"), T::Date, false,
        u"birthdate|birthday|dateofbirth|dob|born|bornon|bday|geburtsdatum|geburtstag|geboren|gebdatum|geb|gebam|"
        u"datedenaissance|naissance|fechadenacimiento|nacimiento|datadinascita"},
    RosterFieldInfo{F::Gender, "gender", QT_TRANSLATE_NOOP("RosterField", "Gender"), T::Choice, false,
                    u"gender|sex|mf|geschlecht|sexe|sexo|sesso|genero"},
    RosterFieldInfo{F::Appearance, "appearance", QT_TRANSLATE_NOOP("RosterField", "Appearance"), T::Text, false,
                    u"appearance|ethnicappearance|ethnicity|look|playingrange|erscheinung|typ"},
    RosterFieldInfo{
        F::Height, "height", QT_TRANSLATE_NOOP("RosterField", "Height"), T::Length, false,
        u"height|ht|hgt|bodyheight|stature|grosse|groesse|korpergrosse|koerpergroesse|estatura|altura|altezza|statura"},
    RosterFieldInfo{F::Weight, "weight", QT_TRANSLATE_NOOP("RosterField", "Weight"), T::Mass, false,
                    u"weight|wt|wgt|bodyweight|gewicht|korpergewicht|koerpergewicht|poids|peso"},
    RosterFieldInfo{F::Shoulder, "shoulder", QT_TRANSLATE_NOOP("RosterField", "Shoulder"), T::Length, false,
                    u"shoulder|shoulders|shoulderwidth|schulter|schultern|schulterbreite|epaules|hombros"},
    RosterFieldInfo{F::Chest, "chest", QT_TRANSLATE_NOOP("RosterField", "Chest"), T::Length, false,
                    u"chest|bust|chestbust|bustchest|chestorbust|chestsize|bustsize|brust|brustumfang|brustweite|"
                    u"poitrine|pecho|torace"},
    RosterFieldInfo{F::Waist, "waist", QT_TRANSLATE_NOOP("RosterField", "Waist"), T::Length, false,
                    u"waist|waistsize|taillenumfang|taillenweite|bundumfang|bundweite|tourdetaille|cintura|vita"},
    RosterFieldInfo{F::Hips, "hips", QT_TRANSLATE_NOOP("RosterField", "Hips"), T::Length, false,
                    u"hips|hip|hipsize|hufte|huefte|huften|hueften|huftumfang|hueftumfang|hanches|tourdehanches|cadera|"
                    u"caderas|fianchi"},
    RosterFieldInfo{
        F::Inseam, "inseam", QT_TRANSLATE_NOOP("RosterField", "Inseam"), T::Length, false,
        u"inseam|insideleg|insideleglength|innerleg|inleg|leginside|legin|innenbein|innenbeinlange|schrittlange|"
        u"schrittlaenge|entrejambe|entrepierna"},
    RosterFieldInfo{F::Collar, "collar", QT_TRANSLATE_NOOP("RosterField", "Collar"), T::Length, false,
                    u"collar|collarsize|neck|necksize|kragen|kragenweite|halsumfang|encolure|cuello|collo"},
    RosterFieldInfo{F::Shoe, "shoe", QT_TRANSLATE_NOOP("RosterField", "Shoe"), T::Text, false,
                    u"shoe|shoes|shoesize|bootsize|boots|schuh|schuhe|schuhgrosse|schuhgroesse|pointure|"
                    u"zapato|calzado|scarpe"},
    RosterFieldInfo{F::Hat, "hat", QT_TRANSLATE_NOOP("RosterField", "Hat"), T::Text, false,
                    u"hat|hatsize|head|headsize|hut|hutgrosse|hutgroesse|kopfumfang|tourdetete|sombrero|cappello"},
    RosterFieldInfo{F::Glove, "glove", QT_TRANSLATE_NOOP("RosterField", "Glove"), T::Text, false,
                    u"glove|gloves|glovesize|handschuh|handschuhe|handschuhgrosse|gants|guantes|guanti"},
    RosterFieldInfo{F::Jacket, "jacket", QT_TRANSLATE_NOOP("RosterField", "Jacket"), T::Text, false,
                    u"jacket|jacketsize|suit|suitsize|coat|coatsize|jacke|jackengrosse|konfektion|konfektionsgrosse|"
                    u"konfektionsgroesse|veste|chaqueta|giacca"},
    RosterFieldInfo{F::Hair, "hair", QT_TRANSLATE_NOOP("RosterField", "Hair"), T::Text, false,
                    u"hair|haircolour|haircolor|haar|haare|haarfarbe|cheveux|pelo|cabello|capelli"},
    RosterFieldInfo{F::Eyes, "eyes", QT_TRANSLATE_NOOP("RosterField", "Eyes"), T::Text, false,
                    u"eyes|eye|eyecolour|eyecolor|auge|augen|augenfarbe|yeux|ojos|occhi"},
    RosterFieldInfo{F::Build, "build", QT_TRANSLATE_NOOP("RosterField", "Build"), T::Choice, false,
                    u"build|bodytype|bodybuild|physique|statur|figur|corpulence|complexion"},
    RosterFieldInfo{F::Handedness, "handedness", QT_TRANSLATE_NOOP("RosterField", "Handedness"), T::Choice, false,
                    u"handedness|handed|dominanthand|leftright|handigkeit|haendigkeit|lateralite"},
    RosterFieldInfo{
        F::TravelHome, "travelHomeMin", QT_TRANSLATE_NOOP("RosterField", "Travel home, minutes"), T::Minutes, false,
        u"travelhomemin|travelhome|travelhomeminutes|minuteshome|travelminutes|traveltimehome|traveltime|fahrzeit"},
    RosterFieldInfo{F::Diet, "diet", QT_TRANSLATE_NOOP("RosterField", "Diet"), T::Text, false,
                    u"diet|dietary|dietaryneeds|dietaryrequirements|dietaryreqs|dietaryrestrictions|ernahrung|"
                    u"ernaehrung|essen|regime|"
                    u"dieta"},
    RosterFieldInfo{F::Allergies, "allergies", QT_TRANSLATE_NOOP("RosterField", "Allergies"), T::Text, false,
                    u"allergies|allergy|allergie|allergien|alergias|allergie"},
    RosterFieldInfo{
        F::MedicalNote, "medicalNote", QT_TRANSLATE_NOOP("RosterField", "Medical note"), T::Text, false,
        u"medicalnote|medicalnotes|medical|medicalinfo|medicalinformation|medicalconditions|medicalcondition"},
    RosterFieldInfo{F::Rates, "rates", QT_TRANSLATE_NOOP("RosterField", "Rates"), T::Text, false,
                    u"rates|rate|dayrate|dailyrate|weeklyrate|fee|gage|tagesgage|tarif|tarifa"},
    RosterFieldInfo{F::Skills, "skills", QT_TRANSLATE_NOOP("RosterField", "Skills"), T::List, true,
                    u"skills|skill|stuntskills|specialskills|mainskills|skillset|abilities|specialities|specialties|"
                    u"specialty|speciality|"
                    u"fahigkeiten|faehigkeiten|kenntnisse|spezialgebiete|competences|habilidades|competenze"},
    RosterFieldInfo{
        F::Certificates, "certificates", QT_TRANSLATE_NOOP("RosterField", "Certificates"), T::List, true,
        u"certificates|certificate|certs|cert|certification|certifications|qualifications|qualification|tickets|"
        u"licences|"
        u"licenses|licence|license|zertifikate|zertifikat|nachweise|scheine|certificats|certificados|certificati"},
    RosterFieldInfo{
        F::DoublesFor, "doublesFor", QT_TRANSLATE_NOOP("RosterField", "Doubles for"), T::List, true,
        u"doublesfor|doublefor|doubles|doubling|doublingfor|stuntdoublefor|stuntdoublesfor|doubleof|dblfor|doublefur|"
        u"doublefuer|doubelt|doublurede|doblede"},
    RosterFieldInfo{
        F::Notes, "notes", QT_TRANSLATE_NOOP("RosterField", "Notes"), T::Text, true,
        u"notes|note|comment|comments|remark|remarks|misc|bemerkung|bemerkungen|anmerkung|anmerkungen|notiz|notizen|"
        u"kommentar|remarques|commentaires|notas|observaciones|osservazioni"},
};

QHash<QString, RosterField> aliasTable()
{
    QHash<QString, RosterField> table;
    for (const RosterFieldInfo &info : fields)
        for (const QStringView alias : QStringView(info.aliases).split(u'|', Qt::SkipEmptyParts))
            table.insert(alias.toString(), info.field);
    return table;
}

}  // namespace

std::span<const RosterFieldInfo> rosterFields()
{
    return fields;
}

const RosterFieldInfo &rosterFieldInfo(RosterField field)
{
    return fields[static_cast<std::size_t>(field)];
}

std::optional<RosterField> rosterFieldFromName(QStringView name)
{
    for (const RosterFieldInfo &info : fields)
        if (name == QLatin1StringView(info.name))
            return info.field;
    return std::nullopt;
}

QString rosterFieldLabel(RosterField field)
{
    return QCoreApplication::translate("RosterField", rosterFieldInfo(field).label);
}

QString foldedHeader(QStringView header)
{
    QString folded;
    const QString decomposed = header.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : decomposed) {
        if (c == u'ß')
            folded += QStringView(u"ss");
        else if (c == u'æ')
            folded += QStringView(u"ae");
        else if (c == u'ø')
            folded += u'o';
        else if (c == u'ł')
            folded += u'l';
        else if (c.isLetterOrNumber())
            folded += c;
    }
    return folded;
}

std::optional<RosterField> rosterFieldFromAlias(const QString &folded)
{
    static const QHash<QString, RosterField> table = aliasTable();
    const auto found = table.constFind(folded);
    return found == table.constEnd() ? std::nullopt : std::optional(*found);
}

}  // namespace stunt
