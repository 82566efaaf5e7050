namespace Sinch.Voice.Fuzz.Mutations;

/// <summary>A change of a JSON tree.</summary>
/// <param name="Change">The change.</param>
/// <param name="Place">Which value it is done to; more than there are begins again.</param>
/// <param name="Other">Which other value takes part.</param>
/// <param name="Name">A property name.</param>
/// <param name="Payload">A value as JSON.</param>
/// <param name="Depth">How often, where that is a question.</param>
internal sealed record TreeMutation(TreeChange Change, uint Place, uint Other, string Name, string Payload, int Depth);
