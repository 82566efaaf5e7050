using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>The numbers of the account and what each is assigned to.</summary>
internal sealed class NumberRegistry(IEnumerable<string> numbers)
{
    private readonly List<RentedNumber> _numbers = [.. numbers.Select(number => new RentedNumber(number))];

    public IEnumerable<JsonObject> ToJson() => _numbers.Select(number => number.ToJson());

    /// <summary>Assigns all of the numbers, or none if one of them isn't the account's.</summary>
    public void Assign(IEnumerable<string> numbers, string applicationKey, string capability)
    {
        foreach (var number in numbers.Select(Get).ToList())
        {
            number.ApplicationKey = applicationKey;
            number.Capability = capability;
        }
    }

    public void Unassign(string number) => Get(number).ApplicationKey = null;

    private RentedNumber Get(string number)
        => _numbers.Find(rented => rented.Number == number) ?? throw new RefusedException(PlatformError.NotFound($"Number {number} not found"));
}
