namespace KnowledgeBase.Web.Features.Editing;

/// <summary>Marks pages whose forms carry text that somebody typed: a form that comes without a valid session is given back, see <see cref="TypedTextRescue"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsTypedTextAttribute : Attribute;
