using System.Globalization;
using KnowledgeBase.Core;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>Turns typed fields into a front matter and back. Every wrong field is told at once; nothing typed is changed.</summary>
public sealed class EditorFields
{
    private const int MaxTitle = 120;
    private const int MaxSummary = 300;
    private const int MaxPerson = 80;
    private const int MaxPhrase = 120;
    private const int MaxPhrases = 60;
    private const int MaxMonths = 24;
    private const string DayFormat = "yyyy-MM-dd";

    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);

    private EditorFields()
    {
    }

    /// <summary>What is wrong, by the name of the field.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    /// <summary>The front matter, or <see langword="null"/> when a field is wrong.</summary>
    public FrontMatter? FrontMatter { get; private set; }

    /// <summary>Reads the typed fields.</summary>
    /// <param name="input">As they were typed.</param>
    /// <param name="state">The edition that they belong to.</param>
    public static EditorFields Read(EditorInput input, EditorState state)
    {
        var fields = new EditorFields();
        var title = fields.Line(nameof(EditorInput.Title), input.Title, MaxTitle);
        var summary = fields.Line(nameof(EditorInput.Summary), input.Summary, MaxSummary);
        var owner = fields.Line(nameof(EditorInput.Owner), input.Owner, MaxPerson);
        var deputy = string.IsNullOrWhiteSpace(input.Deputy) ? null : fields.Line(nameof(EditorInput.Deputy), input.Deputy, MaxPerson);
        var topic = fields.Check(nameof(EditorInput.Topic), Topics.Contains(input.Topic) ? input.Topic : null, EditingTexts.ErrorChoice);
        var audience = fields.Choice<Audience>(nameof(EditorInput.Audience), input.Audience);
        var risk = fields.Choice<Risk>(nameof(EditorInput.Risk), input.Risk);
        var phrases = fields.Phrases(input.Phrases);
        var reviewed = fields.Day(nameof(EditorInput.Reviewed), input.Reviewed);
        var effective = fields.Day(nameof(EditorInput.Effective), input.Effective);
        var months = fields.Months(input.ReviewEvery);
        if (fields._errors.Count == 0)
        {
            fields.FrontMatter = new FrontMatter(
                state.Edition.Id, state.Kind, state.Edition.Language, title, summary, topic!, audience, owner, deputy, risk,
                phrases, reviewed, months, effective, SourceRevision(input, state));
        }

        return fields;
    }

    /// <summary>The fields as the form shows them.</summary>
    /// <param name="state">What is opened.</param>
    public static EditorInput Write(EditorState state)
    {
        var edition = state.FrontMatter;
        return new EditorInput
        {
            Title = edition?.Title,
            Summary = edition?.Summary,
            Topic = edition?.Topic,
            Audience = edition is null ? null : EnumName.Of(edition.Audience),
            Owner = edition?.Owner,
            Deputy = edition?.Deputy,
            Risk = edition is null ? null : EnumName.Of(edition.Risk),
            Phrases = edition is null ? null : string.Join('\n', edition.Phrases),
            Reviewed = edition?.Reviewed.ToString(DayFormat, CultureInfo.InvariantCulture),
            ReviewEvery = edition?.ReviewEveryMonths.ToString(CultureInfo.InvariantCulture),
            Effective = edition?.Effective.ToString(DayFormat, CultureInfo.InvariantCulture),
            Body = state.Source.Body.Trim('\n'),
            Change = state.Request?.Summary,
            Number = state.Request?.Number.ToString(),
            BasedOn = state.BasedOn.Value,
            RetryKey = Guid.NewGuid(),
        };
    }

    // Which text a translation follows is for the server to know; the writer only says "this one now".
    private static BlobId? SourceRevision(EditorInput input, EditorState state) => state.Edition.Language == Language.Spanish
        ? null
        : (input.FollowsSource || state.IsNewTranslation ? state.SourceBlob : null) ?? state.FrontMatter?.SourceRevision;

    private string Line(string name, string? value, int limit)
    {
        var text = value?.Trim() ?? string.Empty;
        if (text.Length == 0)
        {
            _errors[name] = EditingTexts.ErrorRequired;
        }
        else if (text.Length > limit)
        {
            _errors[name] = string.Format(CultureInfo.CurrentCulture, EditingTexts.ErrorTooLong, limit);
        }
        else if (text.Any(char.IsControl))
        {
            _errors[name] = EditingTexts.ErrorOneLine;
        }

        return text;
    }

    private T? Check<T>(string name, T? value, string error)
    {
        if (value is null)
        {
            _errors[name] = error;
        }

        return value;
    }

    private T Choice<T>(string name, string? value)
        where T : struct, Enum
    {
        if (!EnumName.TryParse<T>(value, out var choice))
        {
            _errors[name] = EditingTexts.ErrorChoice;
        }

        return choice;
    }

    private DateOnly Day(string name, string? value)
    {
        if (!DateOnly.TryParseExact(value?.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            _errors[name] = EditingTexts.ErrorDate;
        }

        return day;
    }

    private int Months(string? value)
    {
        if (!int.TryParse(value?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var months) || months is < 1 or > MaxMonths)
        {
            _errors[nameof(EditorInput.ReviewEvery)] = EditingTexts.ErrorMonths;
        }

        return months;
    }

    private List<string> Phrases(string? value)
    {
        var phrases = (value ?? string.Empty).ReplaceLineEndings("\n")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (phrases.Count > MaxPhrases || phrases.Exists(phrase => phrase.Length > MaxPhrase || phrase.Any(char.IsControl)))
        {
            _errors[nameof(EditorInput.Phrases)] = EditingTexts.ErrorPhrases;
        }

        return phrases;
    }
}
