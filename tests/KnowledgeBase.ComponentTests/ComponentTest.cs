using System.Globalization;
using Bunit;
using KnowledgeBase.Web.Features.Localization;

namespace KnowledgeBase.ComponentTests;

/// <summary>A test of static components, in Spanish unless it says otherwise.</summary>
public abstract class ComponentTest : BunitContext
{
    /// <summary>The instant from which ages are counted.</summary>
    protected static readonly DateTimeOffset Now = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    protected ComponentTest() => Speak(InterfaceLanguage.Spanish);

    /// <summary>Chooses the language of the interface.</summary>
    protected static void Speak(CultureInfo language)
    {
        CultureInfo.CurrentCulture = language;
        CultureInfo.CurrentUICulture = language;
    }
}
