using KnowledgeBase.Core.Learning;

namespace KnowledgeBase.Web.Features.Team;

/// <summary>A phrase with the title of its article.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Title">The article's title; its id when it is gone.</param>
/// <param name="Url">The article's address; <see langword="null"/> when it is gone.</param>
public sealed record LearnedRow(LearnedPhrase Phrase, string Title, string? Url)
{
    /// <summary>Who confirmed it, the latest first, each once.</summary>
    public string People => string.Join(", ", Phrase.Confirmations.Select(confirmation => confirmation.PersonName));

    /// <summary>When it fades if nobody confirms it again.</summary>
    public DateTimeOffset KeptUntil(DateTimeOffset now) =>
        now + (LearningPolicy.HalfLife * Math.Log2(Phrase.Strength / LearningPolicy.RequiredStrength));

    /// <summary>The name of its state.</summary>
    public string State => Phrase.State switch
    {
        PhraseState.Learned => TeamTexts.StateLearned,
        PhraseState.Waiting => TeamTexts.StateWaiting,
        PhraseState.Faded => TeamTexts.StateFaded,
        PhraseState.OverLimit => TeamTexts.StateOverLimit,
        PhraseState.Removed => TeamTexts.StateRemoved,
    };

    /// <summary>The class of the chip that shows it.</summary>
    public string Chip => Phrase.State switch
    {
        PhraseState.Learned => "chip-good",
        PhraseState.Waiting => "chip-brand",
        PhraseState.OverLimit => "chip-warn",
        PhraseState.Faded or PhraseState.Removed => string.Empty,
    };
}
