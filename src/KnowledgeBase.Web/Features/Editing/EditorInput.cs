namespace KnowledgeBase.Web.Features.Editing;

/// <summary>The fields of the editor's form, as they were typed. Id, kind, language, author and state are never posted.</summary>
public sealed class EditorInput
{
    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>What the article gives.</summary>
    public string? Summary { get; set; }

    /// <summary>The topic's name.</summary>
    public string? Topic { get; set; }

    /// <summary>The audience's name in lower case.</summary>
    public string? Audience { get; set; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; set; }

    /// <summary>Who answers when the owner is away.</summary>
    public string? Deputy { get; set; }

    /// <summary>The risk's name in lower case.</summary>
    public string? Risk { get; set; }

    /// <summary>One phrase a line.</summary>
    public string? Phrases { get; set; }

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    public string? Reviewed { get; set; }

    /// <summary>Months.</summary>
    public string? ReviewEvery { get; set; }

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    public string? Effective { get; set; }

    /// <summary>The Markdown.</summary>
    public string? Body { get; set; }

    /// <summary>Whether the translation follows the source's text of now.</summary>
    public bool FollowsSource { get; set; }

    /// <summary>What changes and why, for a submission.</summary>
    public string? Change { get; set; }

    /// <summary>The number of the change request; none for the first save.</summary>
    public string? Number { get; set; }

    /// <summary>The revision that the writer saw.</summary>
    public string? BasedOn { get; set; }

    /// <summary>Made once per save.</summary>
    public Guid RetryKey { get; set; }

    /// <summary>The whole file, from the page of conflicts.</summary>
    public string? Text { get; set; }
}
