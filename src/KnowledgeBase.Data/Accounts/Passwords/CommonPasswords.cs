using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Data.Accounts.Passwords;

/// <summary>
/// Passwords that an attacker tries first: a list of leaked ones, and what people make of one known word, a year and a sign. Works without any
/// network (OWASP ASVS 5.0, 6.2.4 and 6.2.12).
/// </summary>
public static class CommonPasswords
{
    // What must be left of a password when known words, digits and signs are taken out of it, in letters.
    private const int MinUnknownLetters = 6;
    private const int LongestPeriod = 4;

    private static readonly Lazy<FrozenSet<string>> Leaked = new(ReadLeaked);

    // Longest first, so that "contrasena" is taken out before "tra" could be.
    private static readonly string[] KnownWords =
    [
        "administrador", "administrator", "tarjetacenzontle", "knowledgebase", "contrasena", "bienvenidos", "bienvenido", "septiembre", "noviembre",
        "diciembre", "guadalupe", "cenzontle", "miercoles", "password", "passw0rd", "welcome", "tequiero", "qwerty", "temporal", "tarjeta", "cambiame",
        "america", "mexico", "octubre", "febrero", "secreto", "usuario", "credito", "domingo", "viernes", "sabado", "martes", "jueves", "agosto",
        "enero", "marzo", "abril", "junio", "julio", "clave", "lunes", "banco", "teamo", "admin", "hola", "mayo", "asdf", "user", "test", "cdmx",
    ];

    /// <summary>Whether the password is one of those.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="personal">Words that belong to the account, such as the parts of its e-mail address; those under four letters are ignored.</param>
    public static bool Contains(string password, params IReadOnlyCollection<string> personal) =>
        Leaked.Value.Contains(password.ToLowerInvariant())
        || IsRepetition(password)
        || IsSequence(password)
        || HasTooFewUnknownLetters(password, personal);

    // Read both as it stands and with the digits and signs that stand for letters turned back into them.
    private static bool HasTooFewUnknownLetters(string password, IReadOnlyCollection<string> personal)
    {
        var own = personal.Select(word => Fold(word, asLetters: false)).Where(word => word.Length >= 4).ToList();
        return UnknownLetters(Fold(password, asLetters: false), own) < MinUnknownLetters
            || UnknownLetters(Fold(password, asLetters: true), own) < MinUnknownLetters;
    }

    /// <summary>Lower case without accents.</summary>
    private static string Fold(string text, bool asLetters)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(asLetters ? AsLetter(c) : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    private static char AsLetter(char c) => char.ToLowerInvariant(c) switch
    {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        var other => other,
    };

    private static int UnknownLetters(string folded, IReadOnlyList<string> personal)
    {
        foreach (var word in KnownWords.Concat(personal).OrderByDescending(word => word.Length))
        {
            folded = folded.Replace(word, " ", StringComparison.Ordinal);
        }

        return folded.Count(char.IsLetter);
    }

    private static bool IsRepetition(string password) =>
        Enumerable.Range(1, Math.Min(LongestPeriod, password.Length))
            .Any(period => Enumerable.Range(0, password.Length).All(i => password[i] == password[i % period]));

    private static bool IsSequence(string password)
    {
        var steps = password.Zip(password.Skip(1), (left, right) => right - left).ToList();
        return steps.Count > 0 && steps.Count(step => step is 1 or -1) >= steps.Count * 3 / 4;
    }

    private static FrozenSet<string> ReadLeaked()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                lines.Add(line);
            }
        }

        return lines.ToFrozenSet(StringComparer.Ordinal);
    }
}
