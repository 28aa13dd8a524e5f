using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Terms;

/// <summary>An edit of the glossary to propose.</summary>
/// <param name="Caller">Who wants it.</param>
/// <param name="BasedOn">The revision that they saw, as <see cref="OpenedGlossary.Revision"/> told it.</param>
/// <param name="Edit">What they want.</param>
/// <param name="Summary">What reviewers read in their list.</param>
/// <param name="RetryKey">Made once per page, so that sending it twice proposes it once.</param>
public sealed record EditGlossaryCommand(Caller Caller, RevisionId BasedOn, GlossaryEdit Edit, string Summary, Guid RetryKey);
